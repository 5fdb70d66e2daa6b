using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Corpus.Comparison;

/// <summary>A schema as we read it.</summary>
internal sealed class OurSchema(Schema schema, IReadOnlyDictionary<string, Schema> schemas) : SchemaView
{
    private const int MostHops = 32;

    public override string? Reference => schema.Reference?.TrimStart('#');

    public override string Pointer => schema.Source.Pointer;

    public override SchemaView? Target
    {
        get
        {
            var target = schema;
            for (var hops = 0; target.Reference is { } id && hops < MostHops; hops++)
            {
                if (!schemas.TryGetValue(id, out var next))
                {
                    return null;
                }

                target = next;
            }

            return Of(target);
        }
    }

    public override SchemaTypes Types => schema.Types;

    public override string Format => schema.Format;

    public override IReadOnlyList<string>? Enum => schema.Enum is { } values ? [.. values.Select(v => v.ToJson())] : null;

    public override IReadOnlyList<string> Required => [.. schema.Required];

    public override IReadOnlyList<(string Name, SchemaView Schema)> Properties => [.. schema.Properties.Select(p => (p.Name, (SchemaView)Of(p.Schema)))];

    public override SchemaView? Items => Maybe(schema.Items);

    public override SchemaView? AdditionalProperties => schema.AdditionalProperties is { Boolean: null } others ? Of(others) : null;

    public override IReadOnlyList<SchemaView> AllOf => Each(schema.AllOf);

    public override IReadOnlyList<SchemaView> AnyOf => Each(schema.AnyOf);

    public override IReadOnlyList<SchemaView> OneOf => Each(schema.OneOf);

    // "nullable" beside oneOf is a schema of our own around it, which no document has: both stand at one place.
    private OurSchema Of(Schema other) => new(
        other.AnyOf is [{ } parts, { Types: SchemaTypes.Null }] && parts.Source == other.Source ? parts : other, schemas);

    private OurSchema? Maybe(Schema? other) => other is null ? null : Of(other);

    private SchemaView[] Each(ValueList<Schema> several) => [.. several.Select(Of)];
}
