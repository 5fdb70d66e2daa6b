using Specular.Json;

namespace Specular;

/// <summary>One part of a multipart body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type; for a file those that it may have.</param>
/// <param name="Bytes">Its content; empty for a file.</param>
/// <param name="Media">The file, or the media that goes into JSON at its places.</param>
/// <param name="IsFile">Whether it is a file.</param>
internal sealed record MultipartPart(string Name, string? ContentType, byte[] Bytes, IReadOnlyList<MediaSplice> Media, bool IsFile)
{
    /// <summary>Headers of its own.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The part's content for one attempt.</summary>
    public HttpContent CreateContent(bool limitsMedia)
    {
        var content = IsFile ? new MediaHttpContent(Media[0].Media)
            : Media.Count > 0 ? JsonBodyContent.Create(Bytes, Media, ContentType!, limitsMedia)
            : new ByteArrayContent(Bytes);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", IsFile ? FileType.Choose(Media[0].Media, ContentType) : ContentType);

        // As browsers write it (RFC 7578, section 4.2): UTF-8 as it is, with the three characters escaped that would end it.
        var file = IsFile ? "; filename=\"" + Escape(Media[0].Media.FileName ?? Name) + "\"" : "";
        content.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"" + Escape(Name) + "\"" + file);
        foreach (var (name, value) in Headers)
        {
            content.Headers.TryAddWithoutValidation(name, value);
        }

        return content;
    }

    private static string Escape(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
