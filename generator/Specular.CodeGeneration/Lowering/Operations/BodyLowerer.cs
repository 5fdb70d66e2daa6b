using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.CodeGeneration.Lowering.Types;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Operations;

/// <summary>Turns the body of a plan into what is written of it.</summary>
internal static class BodyLowerer
{
    public static BodyModel? Lower(OperationPlan plan, TypeCatalog catalog) => plan.Body is not { } body ? null : new()
    {
        Kind = body.Kind,
        Type = catalog.Resolve(body.Key, body.Schema, out _),
        MediaType = body.MediaType,
        IsRequired = plan.Operation.Body?.IsRequired == true,
        Fields = body.Kind is BodyKind.Form or BodyKind.Multipart ? Fields(body, catalog.Shapes) : [],
        Text = plan.Operation.Body?.Description ?? "",
    };

    // In the members' order, and only what differs from the default.
    private static ValueList<FieldModel> Fields(BodyPlan body, ShapeReader shapes)
    {
        var members = shapes.Read(body.Schema).Shape is Shape.Object shape ? shape.Members : [];
        return body.Content.Encoding
            .GroupBy(e => e.Property, StringComparer.Ordinal).Select(g => g.First())
            .Select(e => Field(e, members.FirstOrDefault(m => string.Equals(m.Name, e.Property, StringComparison.Ordinal))?.Schema, shapes))
            .OfType<FieldModel>().ToValueList();
    }

    private static FieldModel? Field(PartEncoding encoding, Schema? schema, ShapeReader shapes)
    {
        var shape = schema is null ? null : shapes.Read(schema).Shape;
        var contentType = encoding.ContentType is { } types ? Usable(types) : null;
        var style = encoding is { Style: null, Explode: null, AllowReserved: false } ? null : ParameterStyles.OfField(encoding.Style);

        // One value has no separators, and files have no text.
        if (shape is Shape.Scalar or Shape.Enum && !encoding.AllowReserved || schema is not null && HoldsFiles(schema, shapes))
        {
            style = null;
        }

        return contentType is null && style is null ? null
            : new(encoding.Property, style is null ? contentType : null, style, encoding.Explode ?? style is ValueStyle.Form, encoding.AllowReserved);
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
