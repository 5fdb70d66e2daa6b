using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>One member of a body, known from its schema, from an example, or from both.</summary>
internal sealed class BodyMember(string pointer, string parent, string name, int depth, Schema? schema, SourceReference place)
{
    /// <summary>Where it is in the body: "/data/task_id".</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The pointer to the object that has it: "/data".</summary>
    public string Parent { get; } = parent;

    /// <summary>Its name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>How many objects it is in: 1 for a member of the root.</summary>
    public int Depth { get; } = depth;

    /// <summary>Its schema, resolved; null when only an example has it.</summary>
    public Schema? Schema { get; } = schema;

    /// <summary>Where the document has it.</summary>
    public SourceReference Place { get; } = place;

    /// <summary>The types its schema allows, by itself or by its parts; none when it does not say.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>Its place in the order of reading.</summary>
    public int Index { get; init; }

    /// <summary>Values that examples give it.</summary>
    public List<JsonValue> Examples { get; } = [];

    /// <summary>The name without case, "_" and "-": the ways to write it are one.</summary>
    public string Key { get; } = NameKey.Of(name);

    /// <summary>Its description; "" when there is none.</summary>
    public string Description => Schema?.Description ?? "";

    /// <summary>Whether it can be of one of those types, by its schema, else by its examples.</summary>
    public bool MayBe(SchemaTypes types)
    {
        if (Types != SchemaTypes.None)
        {
            return (Types & types) != SchemaTypes.None;
        }

        return Examples.Count == 0 || Examples.Exists(e => (TypeOf(e) & types) != SchemaTypes.None);
    }

    private static SchemaTypes TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => SchemaTypes.Null,
        JsonKind.Boolean => SchemaTypes.Boolean,
        JsonKind.Number => SchemaTypes.Number | SchemaTypes.Integer,
        JsonKind.String => SchemaTypes.String,
        JsonKind.Array => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };
}
