using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>What media types say of how a body is read. Client and simulator ask here, so that both say the same.</summary>
public static class BodyMediaTypes
{
    // Sequences of JSON, as they are called by those who have no registered name for them.
    private static readonly string[] s_sequences =
        ["text/event-stream", "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
         "application/json-seq", "application/geo+json-seq", "application/stream+json", "application/x-json-stream"];

    private static readonly string[] s_texts =
        ["application/xml", "application/javascript", "application/ecmascript", "application/yaml", "application/x-yaml", "application/toml", "application/graphql", "application/sql",
         "application/x-www-form-urlencoded", "application/jwt", "application/jose", "application/csv", "application/x-sh", "application/rtf", "application/x-pem-file", "application/n-triples"];

    // The plainest of its kind each.
    private static readonly string[] s_plain = ["application/json", "multipart/form-data", "text/plain", "text/event-stream", "application/octet-stream"];

    private static readonly string[] s_textEndings = ["+xml", "+yaml", "+text"];

    /// <summary>The type in small letters, without its parameters.</summary>
    public static string NameOf(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Bodies in an order of our own, since that of a document's members means nothing: the plainest media types first, ranges last.</summary>
    internal static ValueList<MediaContent> Ordered(IEnumerable<MediaContent> contents) =>
        contents.OrderBy(c => Rank(NameOf(c.MediaType))).ThenBy(c => c.MediaType, StringComparer.Ordinal).ToValueList();

    /// <summary>Whether a body is a sequence of items: server-sent events, JSON lines, JSON text sequences.</summary>
    public static bool IsSequence(string mediaType) => s_sequences.Contains(NameOf(mediaType), StringComparer.Ordinal);

    /// <summary>Whether a body is text.</summary>
    public static bool IsText(string mediaType)
    {
        var name = NameOf(mediaType);
        return name.StartsWith("text/", StringComparison.Ordinal) || s_textEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal)) || s_texts.Contains(name, StringComparer.Ordinal);
    }

    /// <summary>Whether a body is server-sent events.</summary>
    public static bool IsEvents(string mediaType) => NameOf(mediaType).IndexOf("event-stream", StringComparison.Ordinal) >= 0;

    /// <summary>Whether members of such names describe a server-sent event itself, not what it carries.</summary>
    public static bool DescribeEvent(IReadOnlyCollection<string> members) => members.Contains("data", StringComparer.Ordinal) && members.All(m => m is "event" or "data" or "id" or "retry");

    private static int Rank(string name) => s_plain.Contains(name, StringComparer.Ordinal) ? 0 : name.IndexOf('*') < 0 ? 1 : 2;
}
