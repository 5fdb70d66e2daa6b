using Specular.Specification.Nodes;

namespace Specular.Specification.Reading;

/// <summary>The members of a mapping while it is read: own keys win over merged ones, of a key that stands twice the later counts.</summary>
internal sealed class MappingMembers
{
    private readonly List<NodeMember> _own = [];
    private readonly List<NodeMember> _merged = [];
    private readonly Dictionary<string, int> _ownByName = new(StringComparer.Ordinal);

    public int Count => _own.Count;

    /// <summary>Adds an own member; false when its key stands there already.</summary>
    public bool Add(NodeMember member)
    {
        if (_ownByName.TryGetValue(member.Name, out var index))
        {
            _own[index] = member;
            return false;
        }

        _ownByName.Add(member.Name, _own.Count);
        _own.Add(member);
        return true;
    }

    /// <summary>Takes over the members of a merged mapping; of several the earlier wins.</summary>
    public void Merge(ObjectNode source) => _merged.AddRange(source.Members);

    public List<NodeMember> ToList()
    {
        if (_merged.Count == 0)
        {
            return _own;
        }

        var all = new List<NodeMember>(_own);
        var seen = new HashSet<string>(_ownByName.Keys, StringComparer.Ordinal);
        all.AddRange(_merged.Where(m => seen.Add(m.Name)));
        return all;
    }
}
