using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>An object or list of the tree while its members are added.</summary>
internal sealed class OpenContainer(bool isList, int start, string? anchor)
{
    private readonly List<NodeMember> _members = [];
    private readonly List<Node> _items = [];

    // The member or item whose value is still to come.
    private FlatLine? _slot;

    public bool IsList { get; } = isList;

    public string? Anchor { get; } = anchor;

    public FlatLine? Slot => _slot;

    /// <summary>The name or index of the last member or item.</summary>
    public string LastName { get; private set; } = "";

    public void Begin(FlatLine line)
    {
        _slot = line;
        LastName = IsList ? _items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : line.Key!;
    }

    /// <summary>Gives the value of the member or item that was begun.</summary>
    public void Fill(Node value)
    {
        if (_slot is not { } line)
        {
            return;
        }

        _slot = null;
        if (IsList)
        {
            _items.Add(value);
        }
        else
        {
            _members.Add(new(line.Key!, line.KeyStart, line.KeyLength, value));
        }
    }

    /// <summary>The finished node; what was begun and got no value is null.</summary>
    public Node Finish()
    {
        if (_slot is { } line)
        {
            Fill(new ScalarNode(JsonKind.Null, "null", "", line.End, 0));
        }

        return IsList
            ? new ArrayNode(_items, start, Math.Max(1, (_items.Count == 0 ? start : LastEnd(_items[_items.Count - 1])) - start))
            : new ObjectNode(_members, start, Math.Max(1, (_members.Count == 0 ? start : LastEnd(_members[_members.Count - 1].Value)) - start));
    }

    private static int LastEnd(Node node) => node.End;
}
