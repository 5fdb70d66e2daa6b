using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Puts the members of plain objects under one allOf together.</summary>
internal sealed class AllOfMerge(ShapeReader shapes)
{
    private const int DepthLimit = 32;

    private readonly List<SchemaProperty> _properties = [];

    private readonly List<string> _required = [];

    /// <summary>The members so far; one that comes again replaces the earlier, at its place.</summary>
    public ValueList<SchemaProperty> Properties => _properties.ToValueList();

    /// <summary>The required members so far.</summary>
    public ValueList<string> Required => _required.Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>What the last part that says anything says of other members.</summary>
    public Schema? AdditionalProperties { get; private set; }

    /// <summary>Why the parts cannot be put together.</summary>
    public string Loss { get; private set; } = "";

    /// <summary>Adds a part; false when it is no plain object.</summary>
    public bool TryAdd(Schema part, int depth)
    {
        for (var hops = 0; part.Reference is { } id; hops++)
        {
            if (hops > DepthLimit || shapes.Component(id) is not { } target)
            {
                return Refuse("a part of its allOf cannot be found");
            }

            part = target;
        }

        if (depth > DepthLimit)
        {
            return Refuse("its allOf contains itself");
        }

        if (part.OneOf.Count > 0 || part.AnyOf.Count > 0)
        {
            return Refuse("a part of its allOf is a union");
        }

        if ((part.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != SchemaTypes.None || part.Enum is not null)
        {
            return Refuse("a part of its allOf is no object");
        }

        foreach (var inner in part.AllOf)
        {
            if (!TryAdd(inner, depth + 1))
            {
                return false;
            }
        }

        foreach (var property in part.Properties)
        {
            var index = _properties.FindIndex(p => string.Equals(p.Name, property.Name, StringComparison.Ordinal));
            if (index < 0)
            {
                _properties.Add(property);
            }
            else
            {
                _properties[index] = property;
            }
        }

        _required.AddRange(part.Required);
        AdditionalProperties = part.AdditionalProperties ?? AdditionalProperties;
        return true;
    }

    private bool Refuse(string loss)
    {
        Loss = loss;
        return false;
    }
}
