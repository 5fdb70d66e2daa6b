using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>An object that is written, lying where what it comes from lies. The first member of a name counts.</summary>
internal sealed class ObjectWriter(Node origin)
{
    private readonly List<NodeMember> _members = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool IsEmpty => _members.Count == 0;

    public bool Has(string name) => _names.Contains(name);

    /// <summary>Adds a member whose key lies where its value does; null adds nothing.</summary>
    public ObjectWriter Add(string name, Node? value) => value is null ? this : Add(name, value, value);

    /// <summary>Adds a member whose key lies where another node does.</summary>
    public ObjectWriter Add(string name, Node value, Node key)
    {
        if (_names.Add(name))
        {
            _members.Add(new(name, key.Offset, Math.Max(1, LengthOf(key)), value));
        }

        return this;
    }

    /// <summary>Takes a member over with its key's place; null adds nothing.</summary>
    public ObjectWriter Keep(NodeMember? member)
    {
        if (member is { } kept && _names.Add(kept.Name))
        {
            _members.Add(kept);
        }

        return this;
    }

    /// <summary>Adds a text that lies where another node does.</summary>
    public ObjectWriter AddText(string name, string text, Node place) => Add(name, Text(text, place));

    public ObjectNode ToNode() => new(_members, origin.Offset, origin.Length);

    public static ScalarNode Text(string text, Node place) => new(JsonKind.String, text, text, place.Offset, LengthOf(place));

    public static ScalarNode Flag(bool value, Node place) => new(JsonKind.Boolean, value ? "true" : "false", value ? "true" : "false", place.Offset, LengthOf(place));

    public static ArrayNode List(IReadOnlyList<Node> items, Node place) => new(items, place.Offset, place.Length);

    // Of an object only the beginning is pointed at.
    private static int LengthOf(Node place) => place is ScalarNode ? place.Length : 1;
}
