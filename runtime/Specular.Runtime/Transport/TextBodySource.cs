using System.Text;

namespace Specular;

/// <summary>A text body.</summary>
internal sealed class TextBodySource(string value, string mediaType) : RequestBodySource
{
    public override bool IsRepeatable => true;

    public override HttpContent CreateContent(bool limitsMedia) => new StringContent(value, Encoding.UTF8, mediaType);
}
