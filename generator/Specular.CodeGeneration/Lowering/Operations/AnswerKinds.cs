using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Tells by media type and schema what a body is read as.</summary>
internal sealed class AnswerKinds(ShapeReader shapes)
{
    /// <summary>What the body is read as.</summary>
    public AnswerKind Of(MediaContent content)
    {
        return IsBinary(content.Schema) ? AnswerKind.Download
            : BodyMediaTypes.IsSequence(content.MediaType) ? AnswerKind.Stream
            : content.IsJson ? AnswerKind.Json
            : BodyMediaTypes.IsText(content.MediaType) ? AnswerKind.Text
            : AnswerKind.Download;
    }

    /// <summary>Whether a schema says of a body no more than that it is text or bytes, so that another body may carry more, or something else.</summary>
    public bool IsPlain(Schema? schema) => schema is null || (shapes.Read(schema) is var shaped && (shaped.Body.Types & ~SchemaTypes.Null) == SchemaTypes.String)
        || (shaped.Shape is Shape.Json { Loss: null } && shaped.Body.Types == SchemaTypes.None);

    /// <summary>Whether a media type says what the bytes are.</summary>
    public static bool IsSpecific(MediaContent content) => BodyMediaTypes.NameOf(content.MediaType) is not ("application/octet-stream" or "*/*" or "binary/octet-stream");

    private bool IsBinary(Schema? schema) => schema is not null && shapes.Read(schema).Body is { Format: "binary" } body && (body.Types & ~SchemaTypes.Null) == SchemaTypes.String;
}
