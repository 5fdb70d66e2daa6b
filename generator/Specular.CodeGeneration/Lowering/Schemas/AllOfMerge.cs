using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Puts the members of plain objects under one allOf together.</summary>
internal sealed class AllOfMerge(ShapeReader shapes)
{
    private const int DepthLimit = 32;

    private readonly List<ShapeMember> _members = [];

    private readonly List<string> _required = [];

    /// <summary>The members so far; one that comes again replaces the earlier, at its place.</summary>
    public ValueList<ShapeMember> Members => _members.ToValueList();

    /// <summary>The required members so far.</summary>
    public ValueList<string> Required => _required.Distinct(StringComparer.Ordinal).ToValueList();

    /// <summary>What the last part that says anything says of other members.</summary>
    public Schema? AdditionalProperties { get; private set; }

    /// <summary>Why the parts cannot be put together.</summary>
    public string Loss { get; private set; } = "";

    /// <summary>Adds a part; false when it is no plain object.</summary>
    public bool TryAdd(Schema part) => TryAdd(part, null, 0);

    private bool TryAdd(Schema part, string? owner, int depth)
    {
        for (var hops = 0; part.Reference is { } id; hops++)
        {
            if (hops > DepthLimit || shapes.Component(id) is not { } target)
            {
                return Refuse("a part of its allOf cannot be found");
            }

            part = target;
            owner = id;
        }

        if (depth > DepthLimit)
        {
            return Refuse("its allOf contains itself");
        }

        if (ShapeReader.HasForms(part))
        {
            return Refuse("a part of its allOf is a union");
        }

        if ((part.Types & ~(SchemaTypes.Object | SchemaTypes.Null)) != SchemaTypes.None || part.Enum is not null)
        {
            return Refuse("a part of its allOf is no object");
        }

        foreach (var inner in part.AllOf)
        {
            if (!TryAdd(inner, owner, depth + 1))
            {
                return false;
            }
        }

        foreach (var property in part.Properties)
        {
            var member = new ShapeMember(property.Name, property.Schema, owner);
            var index = _members.FindIndex(m => string.Equals(m.Name, member.Name, StringComparison.Ordinal));
            if (index < 0)
            {
                _members.Add(member);
            }
            else
            {
                _members[index] = member;
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
