using System.Net.Http.Headers;

namespace Specular;

/// <summary>A body of bytes as they are.</summary>
internal sealed class BinaryBodySource(MediaSource media, string mediaType) : RequestBodySource
{
    public override bool IsRepeatable => media.IsRepeatable;

    public override HttpContent CreateContent(bool limitsMedia)
    {
        var content = new StreamContent(media.OpenBytes());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
