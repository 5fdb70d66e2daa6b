using Specular.Simulation.Responses.Sampling;
using Specular.Specification.Contract;
using Specular.Specification.Mocks;
using Specular.Specification.Values;

namespace Specular.Simulation.Schemas;

/// <summary>
/// What a value must be, with references followed, allOf merged and one arm of each union chosen: enough to make one value that conforms.
/// </summary>
internal sealed class FlatSchema
{
    public SchemaTypes Types { get; set; }

    public string Format { get; set; } = "";

    public string Description { get; set; } = "";

    public JsonValue? Const { get; set; }

    public IReadOnlyList<JsonValue>? Enum { get; set; }

    public JsonValue? Default { get; set; }

    public List<JsonValue> Examples { get; } = [];

    /// <summary>Apifox's own mock rule, as written.</summary>
    public MockRule? Mock { get; set; }

    public List<SchemaProperty> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public Schema? AdditionalProperties { get; set; }

    /// <summary>What parts say of members they do not declare, with the names they declare.</summary>
    public List<(IReadOnlySet<string> Declared, Schema Others)> Closures { get; } = [];

    public long? MinProperties { get; set; }

    public Schema? Items { get; set; }

    public IReadOnlyList<Schema> PrefixItems { get; set; } = [];

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public string? Pattern { get; set; }

    /// <summary>The pattern, read; null when there is none. Answers ask for it too, so it is read once.</summary>
    public TextPattern? TextPattern => Pattern is null ? null : field ??= new TextPattern(Pattern);

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public bool ExcludesMinimum { get; set; }

    public bool ExcludesMaximum { get; set; }

    public decimal? MultipleOf { get; set; }

    /// <summary>The member that tells arms apart and its value for the arm chosen.</summary>
    public JsonMember? Discriminator { get; set; }

    /// <summary>The ids of the references followed on the way here.</summary>
    public List<string> References { get; } = [];

    /// <summary>False when it can be nothing (the schema false).</summary>
    public bool IsPossible { get; set; } = true;

    public bool IsNullable => Types.HasFlag(SchemaTypes.Null);

    /// <summary>The type to make a value of.</summary>
    public SchemaTypes Kind
    {
        get
        {
            var types = Types & ~SchemaTypes.Null;
            if (types == SchemaTypes.None && Types == SchemaTypes.None)
            {
                return Properties.Count > 0 || Required.Count > 0 || AdditionalProperties is not null ? SchemaTypes.Object
                    : Items is not null || PrefixItems.Count > 0 ? SchemaTypes.Array
                    : Format.Length > 0 || Pattern is not null || MinLength is not null || MaxLength is not null || Mock is not null ? SchemaTypes.String
                    : Minimum is not null || Maximum is not null ? SchemaTypes.Integer
                    : SchemaTypes.None;
            }

            ReadOnlySpan<SchemaTypes> order =
                [SchemaTypes.Object, SchemaTypes.Array, SchemaTypes.String, SchemaTypes.Integer, SchemaTypes.Number, SchemaTypes.Boolean, SchemaTypes.Null];
            foreach (var type in order)
            {
                if (Types.HasFlag(type))
                {
                    return type;
                }
            }

            return SchemaTypes.None;
        }
    }
}
