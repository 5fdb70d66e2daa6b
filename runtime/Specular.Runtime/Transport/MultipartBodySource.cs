using System.Net.Http.Headers;
using System.Text;

namespace Specular;

/// <summary>A multipart form.</summary>
internal sealed class MultipartBodySource : RequestBodySource
{
    private readonly List<(string Name, string? Text, MediaSource? Media, string MediaType)> _parts = [];

    public override bool IsRepeatable => _parts.TrueForAll(p => p.Media is null or { IsRepeatable: true });

    public void Add(string name, string value) => _parts.Add((name, value, null, "text/plain"));

    public void Add(string name, MediaSource value, string mediaType) => _parts.Add((name, null, value, mediaType));

    public override void Switch(string member)
    {
        _parts.RemoveAll(p => string.Equals(p.Name, member, StringComparison.Ordinal));
        Add(member, "true");
    }

    public override HttpContent CreateContent(bool limitsMedia)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, text, media, mediaType) in _parts)
        {
            if (media is null || !media.IsInline)
            {
                content.Add(new StringContent(text ?? media!.Text!, Encoding.UTF8), name);
            }
            else
            {
                var part = new StreamContent(media.OpenBytes());
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
                content.Add(part, name, media.FileName ?? name);
            }
        }

        return content;
    }
}
