namespace Specular.Specification.Dialects.Apifox;

/// <summary>Apifox's words for what a body is, as media types.</summary>
internal static class MediaTypes
{
    /// <summary>The media type of a request's body; null when there is no body, "" when the word is unknown.</summary>
    public static string? OfRequest(string type) => type switch
    {
        "" or "none" => null,
        "json" => "application/json",
        "xml" => "application/xml",
        "form-data" or "formdata" => "multipart/form-data",
        "urlencoded" => "application/x-www-form-urlencoded",
        "raw" or "text" or "plain" => "text/plain",
        "html" => "text/html",
        "binary" or "file" => "application/octet-stream",
        "graphql" or "GraphQL" or "application/graphql" => "application/json",
        "msgpack" => "application/x-msgpack",
        _ => type.IndexOf('/') > 0 ? type : "",
    };

    /// <summary>The media type of an answer; null when it has no body, "" when the word is unknown.</summary>
    public static string? OfResponse(string type) => type switch
    {
        "noContent" or "none" or "empty" => null,
        "" => "application/json",
        "eventStream" or "sse" => "text/event-stream",
        _ => OfRequest(type),
    };

    public static bool IsForm(string mediaType) => mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || mediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether such a body is text or bytes as a whole, so that a schema of members says nothing about it.</summary>
    public static bool IsOpaque(string mediaType) =>
        (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !mediaType.StartsWith("text/xml", StringComparison.OrdinalIgnoreCase) && !mediaType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase))
        || string.Equals(mediaType, "application/octet-stream", StringComparison.OrdinalIgnoreCase);
}
