using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns the body of a plan into what is written of it.</summary>
internal sealed class BodyLowerer(TypeCatalog catalog, ICollection<Problem> problems)
{
    private readonly PartHeaderLowerer _headers = new(problems);

    public BodyModel? Lower(OperationPlan plan) => plan.Body is not { } body ? null : new()
    {
        Kind = body.Kind,
        Type = catalog.Resolve(body.Key, body.Schema, out _),
        MediaType = body.MediaType,
        IsRequired = plan.Operation.Body?.IsRequired == true,
        Fields = body.Kind is BodyKind.Form or BodyKind.Multipart ? Fields(plan.Operation, body) : [],
        Text = plan.Operation.Body?.Description ?? "",
    };

    // In the members' order, and only what differs from the default.
    private ValueList<FieldModel> Fields(Operation operation, BodyPlan body)
    {
        var members = catalog.Shapes.Read(body.Schema).Shape is Shape.Object shape ? shape.Members : [];
        return body.Content.Encoding
            .GroupBy(e => e.Property, StringComparer.Ordinal).Select(g => g.First())
            .Select(e => Field(operation, body, e, members.FirstOrDefault(m => string.Equals(m.Name, e.Property, StringComparison.Ordinal))?.Schema))
            .OfType<FieldModel>().ToValueList();
    }

    private FieldModel? Field(Operation operation, BodyPlan body, PartEncoding encoding, Schema? schema)
    {
        var shape = schema is null ? null : catalog.Shapes.Read(schema).Shape;
        var holdsFiles = schema is not null && HoldsFiles(schema, catalog.Shapes);
        var headers = body.Kind == BodyKind.Multipart ? _headers.Lower(operation, body, encoding, isBase64: shape is Shape.Scalar { Kind: ScalarKind.Bytes }) : [];
        var contentType = encoding.ContentType is { } types ? Usable(types) : null;
        var style = encoding is { Style: null, Explode: null, AllowReserved: false } ? null : ParameterStyles.OfField(encoding.Style);

        // One value has no separators, and files have no text.
        if (shape is Shape.Scalar or Shape.Enum && !encoding.AllowReserved || holdsFiles)
        {
            style = null;
        }

        return contentType is null && style is null && headers.Count == 0 ? null
            : new(encoding.Property, style is null ? contentType : null, style, encoding.Explode ?? style is ValueStyle.Form, encoding.AllowReserved) { Headers = headers };
    }

    private static bool HoldsFiles(Schema schema, ShapeReader shapes) =>
        shapes.Read(schema) is var shaped && (BodyFiles.IsFile(shaped) || (shaped.Shape is Shape.List list && BodyFiles.IsFile(shapes.Read(list.Item))));

    // "image/png, image/jpeg"
    private static string? Usable(string types)
    {
        var usable = types.Split(',').Select(MediaTypes.Usable).ToArray();
        return usable.Any(t => t is null) ? null : string.Join(", ", usable);
    }
}
