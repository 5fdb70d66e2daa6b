using Specular.Specification.Values;

namespace Specular.Specification.Nodes;

/// <summary>An object. Names are unique; of a name that stands twice the later counts.</summary>
internal sealed class ObjectNode : Node
{
    // Beyond this many members a dictionary beats looking at each name.
    private const int LinearLimit = 8;

    private readonly Dictionary<string, int>? _byName;

    public ObjectNode(IReadOnlyList<NodeMember> members, int offset, int length)
        : base(offset, length)
    {
        Members = members;
        Size = 1 + members.Sum(m => m.Value.Size);
        Height = 1 + (members.Count == 0 ? 0 : members.Max(m => m.Value.Height));
        if (members.Count > LinearLimit)
        {
            _byName = new Dictionary<string, int>(members.Count, StringComparer.Ordinal);
            for (var i = 0; i < members.Count; i++)
            {
                _byName[members[i].Name] = i;
            }
        }
    }

    public IReadOnlyList<NodeMember> Members { get; }

    public override int Size { get; }

    public override int Height { get; }

    public override string Description => "an object";

    /// <summary>The member of that name, or null.</summary>
    public NodeMember? FindMember(string name)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out var index) ? Members[index] : null;
        }

        // By index: an enumerator of an interface is an object, and this is asked for more often than anything else.
        for (var i = 0; i < Members.Count; i++)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return Members[i];
            }
        }

        return null;
    }

    /// <summary>The value of that name, or null.</summary>
    public Node? Find(string name) => FindMember(name)?.Value;

    public override JsonValue ToJsonValue() => new JsonObject(Members.Select(m => new JsonMember(m.Name, m.Value.ToJsonValue())).ToValueList());
}
