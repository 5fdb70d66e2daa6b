namespace Specular;

/// <summary>What a media type says of a body.</summary>
internal static class AnswerMedia
{
    public static bool IsJson(string? mediaType) => mediaType is not null
        && (mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>How the items stand in a body of such a media type; null when nothing says that it is made of items.</summary>
    public static StreamFraming? FramingOf(string? mediaType) =>
        Has(mediaType, "event-stream") ? StreamFraming.Events
        : Has(mediaType, "json-seq") ? StreamFraming.Sequence
        : Has(mediaType, "ndjson") || Has(mediaType, "jsonl") || Has(mediaType, "json-lines") || Has(mediaType, "stream+json") || Has(mediaType, "json-stream") ? StreamFraming.Lines
        : null;

    public static bool IsHtml(string? mediaType) => string.Equals(mediaType, "text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what was asked for may be of any type.</summary>
    public static bool IsOpen(string? accept) => accept is null || accept.Contains('*', StringComparison.Ordinal) || accept.Contains("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one list of media types has the other's word in it.</summary>
    public static bool Has(string? accept, string word) => accept?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
