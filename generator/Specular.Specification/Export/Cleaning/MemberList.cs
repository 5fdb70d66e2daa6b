using Specular.Specification.Values;

namespace Specular.Specification.Export.Cleaning;

/// <summary>The members of an object while it is put together, in their order.</summary>
internal sealed class MemberList
{
    private readonly List<JsonMember> _members = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public int Count => _members.Count;

    public IReadOnlyList<JsonMember> Members => _members;

    public static MemberList Of(JsonObject value)
    {
        var list = new MemberList();
        foreach (var member in value.Members)
        {
            list.Set(member.Name, member.Value);
        }

        return list;
    }

    public bool Has(string name) => _byName.ContainsKey(name);

    public JsonValue? Find(string name) => _byName.TryGetValue(name, out var index) ? _members[index].Value : null;

    /// <summary>Replaces the member where it stands, or adds it at the end; null removes it.</summary>
    public void Set(string name, JsonValue? value)
    {
        if (value is null)
        {
            Remove(name);
        }
        else if (_byName.TryGetValue(name, out var index))
        {
            _members[index] = new(name, value);
        }
        else
        {
            _byName.Add(name, _members.Count);
            _members.Add(new(name, value));
        }
    }

    /// <summary>Adds a member that is not there yet.</summary>
    public void SetIfAbsent(string name, JsonValue? value)
    {
        if (!Has(name))
        {
            Set(name, value);
        }
    }

    public void Remove(string name)
    {
        if (!_byName.TryGetValue(name, out var index))
        {
            return;
        }

        _members.RemoveAt(index);
        _byName.Remove(name);
        for (var i = index; i < _members.Count; i++)
        {
            _byName[_members[i].Name] = i;
        }
    }

    public JsonObject ToObject() => new(_members.ToValueList());
}
