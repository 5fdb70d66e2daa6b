using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>
/// A schema with what JSON Schema 2020-12 and OpenAPI 3.0 can say, both in one form: nullable is in <see cref="Types"/>, 3.0's boolean exclusive bounds are bounds.
/// A null keyword is an absent one.
/// </summary>
public sealed record Schema
{
    /// <summary>A schema that allows anything and stands nowhere.</summary>
    public static Schema Any { get; } = new() { Source = new("", "") };

    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The id of the schema this one refers to ($ref), see <see cref="NamedSchema.Id"/>. Other keywords beside it count in 3.1 and are dropped in 3.0.</summary>
    public string? Reference { get; init; }

    /// <summary>What it refers to by way of a $dynamicRef; null when it does not, or when that is like any <see cref="Reference"/>.</summary>
    public DynamicReference? DynamicReference { get; init; }

    /// <summary>The name that dynamic references find it by ($dynamicAnchor), in documents that have such.</summary>
    public string? DynamicAnchor { get; init; }

    /// <summary>Where the schema resource it is part of begins (the nearest $id), as a pointer in its page; null in documents without dynamic references.</summary>
    public string? Resource { get; init; }

    /// <summary>For the schemas <c>true</c> and <c>false</c>; else null.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The types allowed.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>The format as written: "int64", "date-time"; "" when there is none.</summary>
    public string Format { get; init; } = "";

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>The name in code that the document asks for (x-specular-name); null when it does not.</summary>
    public string? NameOverride { get; init; }

    /// <summary>The default.</summary>
    public JsonValue? Default { get; init; }

    /// <summary>Examples (example, examples).</summary>
    public ValueList<JsonValue> Examples { get; init; } = [];

    /// <summary>The values allowed.</summary>
    public ValueList<JsonValue>? Enum { get; init; }

    /// <summary>
    /// What <see cref="Enum"/> comes to beside <see cref="Types"/>: where these allow none of the values as they are written, each counts as what its text says ("1" for an integer),
    /// because else nothing could be sent; null where no value can be meant.
    /// </summary>
    public ValueList<JsonValue>? AllowedValues => EnumReading.Read(Enum, Types);

    /// <summary>What the document says of enum values.</summary>
    public ValueList<EnumLabel> EnumLabels { get; init; } = [];

    /// <summary>The one value allowed.</summary>
    public JsonValue? Const { get; init; }

    /// <summary>Declared members in display order (x-apifox-orders where there is one).</summary>
    public ValueList<SchemaProperty> Properties { get; init; } = [];

    /// <summary>Names of members that must be there, as written.</summary>
    public ValueList<string> Required { get; init; } = [];

    /// <summary>What other members must be; null when anything may follow.</summary>
    public Schema? AdditionalProperties { get; init; }

    /// <summary>Schemas for members by a regular expression on their names.</summary>
    public ValueList<SchemaProperty> PatternProperties { get; init; } = [];

    /// <summary>What every member's name must be.</summary>
    public Schema? PropertyNames { get; init; }

    /// <summary>Schemas that hold when a member is there (dependentSchemas).</summary>
    public ValueList<SchemaProperty> DependentSchemas { get; init; } = [];

    /// <summary>Members that must be there when another is (dependentRequired).</summary>
    public ValueList<DependentRequirement> DependentRequired { get; init; } = [];

    /// <summary>What members that nothing else looked at must be.</summary>
    public Schema? UnevaluatedProperties { get; init; }

    /// <summary>Fewest members.</summary>
    public long? MinProperties { get; init; }

    /// <summary>Most members.</summary>
    public long? MaxProperties { get; init; }

    /// <summary>What every item (after <see cref="PrefixItems"/>) must be.</summary>
    public Schema? Items { get; init; }

    /// <summary>What the first items must be, one by one.</summary>
    public ValueList<Schema> PrefixItems { get; init; } = [];

    /// <summary>What some item must be.</summary>
    public Schema? Contains { get; init; }

    /// <summary>How many items at least must be what <see cref="Contains"/> says.</summary>
    public long? MinContains { get; init; }

    /// <summary>How many items at most may be what <see cref="Contains"/> says.</summary>
    public long? MaxContains { get; init; }

    /// <summary>What items that nothing else looked at must be.</summary>
    public Schema? UnevaluatedItems { get; init; }

    /// <summary>Fewest items.</summary>
    public long? MinItems { get; init; }

    /// <summary>Most items.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Whether items must differ.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>Shortest length in characters (code points).</summary>
    public long? MinLength { get; init; }

    /// <summary>Greatest length in characters (code points).</summary>
    public long? MaxLength { get; init; }

    /// <summary>A regular expression (ECMA 262) that some part must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Least value, inclusive.</summary>
    public JsonNumber? Minimum { get; init; }

    /// <summary>Greatest value, inclusive.</summary>
    public JsonNumber? Maximum { get; init; }

    /// <summary>Least value, exclusive.</summary>
    public JsonNumber? ExclusiveMinimum { get; init; }

    /// <summary>Greatest value, exclusive.</summary>
    public JsonNumber? ExclusiveMaximum { get; init; }

    /// <summary>The value is a multiple of this.</summary>
    public JsonNumber? MultipleOf { get; init; }

    /// <summary>All hold.</summary>
    public ValueList<Schema> AllOf { get; init; } = [];

    /// <summary>At least one holds.</summary>
    public ValueList<Schema> AnyOf { get; init; } = [];

    /// <summary>Exactly one holds.</summary>
    public ValueList<Schema> OneOf { get; init; } = [];

    /// <summary>Does not hold.</summary>
    public Schema? Not { get; init; }

    /// <summary>When this holds, <see cref="Then"/> does, else <see cref="Else"/>.</summary>
    public Schema? If { get; init; }

    /// <summary>See <see cref="If"/>.</summary>
    public Schema? Then { get; init; }

    /// <summary>See <see cref="If"/>.</summary>
    public Schema? Else { get; init; }

    /// <summary>Tells the arms of a union apart.</summary>
    public Discriminator? Discriminator { get; init; }

    /// <summary>Sent by the server only.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Sent by the client only.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>True when the document says deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>True when it comes from a supplement.</summary>
    public bool IsSupplement { get; init; }

    /// <summary>The media type of a string's content (contentMediaType); null when there is none.</summary>
    public string? ContentMediaType { get; init; }

    /// <summary>The encoding of a string's content (contentEncoding); null when there is none.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>Other x-* members.</summary>
    public ValueList<Extension> Extensions { get; init; } = [];

    /// <summary>The declared member of that name, or null.</summary>
    public Schema? FindProperty(string name) =>
        Properties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal))?.Schema;
}
