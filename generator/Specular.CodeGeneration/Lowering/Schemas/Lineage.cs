using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>Which components take others over by allOf: parents and children.</summary>
internal sealed class Lineage
{
    private const int DepthLimit = 16;

    private readonly Dictionary<string, ValueList<string>> _parents = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _children = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _ancestors = new(StringComparer.Ordinal);

    public Lineage(IEnumerable<NamedSchema> components)
    {
        foreach (var component in components.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var parents = ParentsOf(component.Schema, 0).Distinct(StringComparer.Ordinal).ToValueList();
            _parents[component.Id] = parents;
            foreach (var parent in parents)
            {
                if (!_children.TryGetValue(parent, out var children))
                {
                    _children[parent] = children = [];
                }

                children.Add(component.Id);
            }
        }
    }

    /// <summary>Whether a component takes another over, itself or by one that does.</summary>
    public bool Includes(string id, string ancestor)
    {
        if (!_ancestors.TryGetValue(id, out var ancestors))
        {
            _ancestors[id] = ancestors = Reach(id, ParentsOf);
        }

        return ancestors.Contains(ancestor);
    }

    /// <summary>The components that take one over, and those that take these over; by id.</summary>
    public ValueList<string> Descendants(string id) =>
        Reach(id, i => _children.TryGetValue(i, out var children) ? children : []).OrderBy(d => d, StringComparer.Ordinal).ToValueList();

    /// <summary>The components that one takes over, itself or by others, the nearest first.</summary>
    public IEnumerable<string> Ancestors(string id)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { id };
        var waiting = new Queue<string>([id]);
        while (waiting.Count > 0)
        {
            foreach (var parent in ParentsOf(waiting.Dequeue()).Where(known.Add))
            {
                waiting.Enqueue(parent);
                yield return parent;
            }
        }
    }

    private ValueList<string> ParentsOf(string id) => _parents.TryGetValue(id, out var parents) ? parents : [];

    // A part without a name takes over what it takes over for the component.
    private static IEnumerable<string> ParentsOf(Schema schema, int depth) => depth > DepthLimit ? [] :
        schema.AllOf.SelectMany(part => part.Reference is { } id ? [id] : ParentsOf(part, depth + 1));

    private static HashSet<string> Reach(string id, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([id]);
        while (waiting.Count > 0)
        {
            foreach (var other in next(waiting.Pop()).Where(o => !string.Equals(o, id, StringComparison.Ordinal) && reached.Add(o)))
            {
                waiting.Push(other);
            }
        }

        return reached;
    }
}
