using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>An object of the tree that is written, at the place in the text of what it comes from. The first member of a name counts.</summary>
internal sealed class ObjectBuilder(SwaggerConversion conversion, Node origin)
{
    private readonly List<NodeMember> _members = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool IsEmpty => _members.Count == 0;

    public bool Has(string name) => _names.Contains(name);

    /// <summary>Takes a member over as it is.</summary>
    public void Keep(NodeMember member)
    {
        if (_names.Add(member.Name))
        {
            _members.Add(member);
        }
    }

    /// <summary>Writes a member; the conversion's path leads to it meanwhile.</summary>
    public void Add(string name, NodeSpan key, Func<Node> convert)
    {
        if (!_names.Add(name))
        {
            return;
        }

        conversion.Path.Push(name);
        _members.Add(new(name, key.Offset, key.Length, convert()));
        conversion.Path.Pop();
    }

    public void Add(string name, NodeMember from, Func<Node> convert) => Add(name, NodeSpan.OfKey(from), convert);

    public void AddText(string name, NodeSpan place, string text) =>
        Keep(new(name, place.Offset, place.Length, new ScalarNode(JsonKind.String, text, text, place.Offset, place.Length)));

    public void AddBoolean(string name, NodeSpan place, bool value)
    {
        var text = value ? "true" : "false";
        Keep(new(name, place.Offset, place.Length, new ScalarNode(JsonKind.Boolean, text, text, place.Offset, place.Length)));
    }

    public ObjectNode Build() => new(_members, origin.Offset, origin.Length);
}
