namespace Specular.Specification.Binding;

/// <summary>The members that an object schema declares, in display order, each where it stands, and which of them embedded models require.</summary>
internal sealed class ObjectMembers
{
    private readonly Dictionary<string, NodeCursor> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    public IEnumerable<(string Name, NodeCursor Place)> InOrder => _names.Select(n => (n, _byName[n]));

    /// <summary>Names that an embedded model requires.</summary>
    public List<string> Required { get; } = [];

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>Adds a member, unless there is one of that name.</summary>
    public void Add(string name, NodeCursor place)
    {
        if (!_byName.TryGetValue(name, out _))
        {
            _byName.Add(name, place);
            _names.Add(name);
        }
    }
}
