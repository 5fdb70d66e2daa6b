namespace Specular;

/// <summary>The media type that a file is sent as.</summary>
internal static class FileType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>The caller's own; else the one that the contract asks for; else, of several, what the file's name says, or the first.</summary>
    /// <param name="media">The file.</param>
    /// <param name="allowed">What the contract allows: one type, several, or a range ("image/*"); null where it says nothing.</param>
    public static string Choose(MediaSource media, string? allowed)
    {
        if (media.ContentType is { } own)
        {
            return own;
        }

        if (Single(allowed) is { } only)
        {
            return only;
        }

        var named = OfName(media.FileName);
        var types = allowed?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return named is not null && (types.Length == 0 || types.Any(t => Includes(t, named))) ? named
            : types.FirstOrDefault(t => !t.Contains('*', StringComparison.Ordinal)) ?? named ?? Unknown;
    }

    /// <summary>The type, where it is just one.</summary>
    public static string? Single(string? allowed) => allowed is null || allowed.Contains(',', StringComparison.Ordinal) || allowed.Contains('*', StringComparison.Ordinal) ? null : allowed;

    private static bool Includes(string type, string named) => type is "*/*"
        || string.Equals(type, named, StringComparison.OrdinalIgnoreCase)
        || (type.EndsWith("/*", StringComparison.Ordinal) && named.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase));

    private static string? OfName(string? fileName) => Path.GetExtension(fileName)?.ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".BMP" => "image/bmp",
        ".SVG" => "image/svg+xml",
        ".MP3" => "audio/mpeg",
        ".WAV" => "audio/wav",
        ".M4A" => "audio/mp4",
        ".AAC" => "audio/aac",
        ".OGG" => "audio/ogg",
        ".FLAC" => "audio/flac",
        ".MP4" => "video/mp4",
        ".MOV" => "video/quicktime",
        ".WEBM" => "video/webm",
        ".PDF" => "application/pdf",
        ".ZIP" => "application/zip",
        ".JSON" => "application/json",
        ".JSONL" => "application/jsonl",
        ".XML" => "application/xml",
        ".CSV" => "text/csv",
        ".HTML" => "text/html",
        ".MD" => "text/markdown",
        ".TXT" => "text/plain",
        _ => null,
    };
}
