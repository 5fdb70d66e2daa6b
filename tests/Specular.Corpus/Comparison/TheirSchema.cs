using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specular.Specification.Contract;
using Specular.Specification.Reading;

namespace Specular.Corpus.Comparison;

/// <summary>A schema as Microsoft.OpenApi reads it.</summary>
internal sealed class TheirSchema(IOpenApiSchema schema) : SchemaView
{
    public override string? Reference => (schema as OpenApiSchemaReference)?.Reference is { } reference
        ? (reference.ReferenceV3 ?? reference.Id ?? "").TrimStart('#')
        : null;

    public override SchemaView? Target
    {
        get
        {
            try
            {
                return schema is OpenApiSchemaReference reference ? Maybe(reference.RecursiveTarget) : this;
            }
            catch (Exception)
            {
                // References that lead nowhere, and some that lead out of the document, throw where they are followed.
                return null;
            }
        }
    }

    public override SchemaTypes Types
    {
        get
        {
            var types = schema.Type ?? default;
            return Of(types, JsonSchemaType.Null, SchemaTypes.Null) | Of(types, JsonSchemaType.Boolean, SchemaTypes.Boolean)
                | Of(types, JsonSchemaType.Integer, SchemaTypes.Integer) | Of(types, JsonSchemaType.Number, SchemaTypes.Number)
                | Of(types, JsonSchemaType.String, SchemaTypes.String) | Of(types, JsonSchemaType.Array, SchemaTypes.Array)
                | Of(types, JsonSchemaType.Object, SchemaTypes.Object);
        }
    }

    public override string Format => schema.Format ?? "";

    public override IReadOnlyList<string>? Enum => schema.Enum is { Count: > 0 } values ? [.. values.Select(Json)] : null;

    public override IReadOnlyList<string> Required => [.. schema.Required ?? new HashSet<string>(StringComparer.Ordinal)];

    public override IReadOnlyList<(string Name, SchemaView Schema)> Properties =>
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(p => (p.Key, (SchemaView)new TheirSchema(p.Value)))];

    public override SchemaView? Items => Maybe(schema.Items);

    public override SchemaView? AdditionalProperties => Maybe(schema.AdditionalProperties);

    public override IReadOnlyList<SchemaView> AllOf => Each(schema.AllOf);

    public override IReadOnlyList<SchemaView> AnyOf => Each(schema.AnyOf);

    public override IReadOnlyList<SchemaView> OneOf => Each(schema.OneOf);

    // Through our own reader, so that numbers and escapes are written in one way. The library has an object of its own for null.
    private static string Json(JsonNode? value) => value is null || value.IsJsonNullSentinel()
        ? "null"
        : JsonReader.Read(value.ToJsonString()).Root?.ToJsonValue().ToJson() ?? "";

    private static SchemaTypes Of(JsonSchemaType types, JsonSchemaType theirs, SchemaTypes ours) => types.HasFlag(theirs) ? ours : SchemaTypes.None;

    private static TheirSchema? Maybe(IOpenApiSchema? other) => other is null ? null : new(other);

    private static SchemaView[] Each(IList<IOpenApiSchema>? several) => several is null ? [] : [.. several.Select(s => new TheirSchema(s))];
}
