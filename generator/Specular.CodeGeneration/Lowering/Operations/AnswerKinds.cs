using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Tells by media type and schema what a body is read as.</summary>
internal sealed class AnswerKinds(ShapeReader shapes)
{
    // Sequences of JSON, as they are called by those who have no registered name for them.
    private static readonly string[] s_streams =
        ["text/event-stream", "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines", "application/json-lines",
         "application/json-seq", "application/geo+json-seq", "application/stream+json", "application/x-json-stream"];

    private static readonly string[] s_texts =
        ["application/xml", "application/javascript", "application/ecmascript", "application/yaml", "application/x-yaml", "application/toml", "application/graphql", "application/sql",
         "application/x-www-form-urlencoded", "application/jwt", "application/jose", "application/csv", "application/x-sh", "application/rtf", "application/x-pem-file", "application/n-triples"];

    /// <summary>What the body is read as.</summary>
    public AnswerKind Of(MediaContent content)
    {
        var type = NameOf(content);
        return IsBinary(content.Schema) ? AnswerKind.Download
            : s_streams.Contains(type, StringComparer.Ordinal) ? AnswerKind.Stream
            : content.IsJson ? AnswerKind.Json
            : type.StartsWith("text/", StringComparison.Ordinal) || EndsWith(type, "+xml", "+yaml", "+text") || s_texts.Contains(type, StringComparer.Ordinal) ? AnswerKind.Text
            : AnswerKind.Download;
    }

    /// <summary>Whether a schema says of a body no more than that it is text or bytes, so that another body may carry more, or something else.</summary>
    public bool IsPlain(Schema? schema) => schema is null || (shapes.Read(schema) is var shaped && (shaped.Body.Types & ~SchemaTypes.Null) == SchemaTypes.String)
        || (shaped.Shape is Shape.Json { Loss: null } && shaped.Body.Types == SchemaTypes.None);

    /// <summary>Whether a media type says what the bytes are.</summary>
    public static bool IsSpecific(MediaContent content) => NameOf(content) is not ("application/octet-stream" or "*/*" or "binary/octet-stream");

    private bool IsBinary(Schema? schema) => schema is not null && shapes.Read(schema).Body is { Format: "binary" } body && (body.Types & ~SchemaTypes.Null) == SchemaTypes.String;

    private static string NameOf(MediaContent content) => content.MediaType.Split(';')[0].Trim().ToLowerInvariant();

    private static bool EndsWith(string type, params string[] endings) => endings.Any(e => type.EndsWith(e, StringComparison.Ordinal));
}
