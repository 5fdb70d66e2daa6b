using Specular.Specification.Contract;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Binding;

/// <summary>
/// Schemas that embed models (see <see cref="ObjectMemberReader"/>). They are bound where they stand, as if their members were written there. One that stands inside
/// itself becomes a reference to itself instead, and so does one too deep or, after many, any other: what is bound stays finite and small.
/// </summary>
internal sealed class EmbeddedModels(BindingContext context)
{
    private const int Deepest = 8;

    private readonly HashSet<Node> _open = [];
    private int _nodes;

    public Schema Bind(NodeCursor place, Func<Schema> bind) =>
        Expand(place, bind, p => new() { Source = p.Source, Reference = context.Schemas.Reach(p), IsSupplement = context.IsSupplement });

    /// <summary>The schema at a place with its models' members, or a reference to it where it must not stand once more.</summary>
    public T Expand<T>(NodeCursor place, Func<T> expand, Func<NodeCursor, T> refer)
    {
        // What the registry binds begins with none open.
        if (_open.Count > 0 && (_open.Count >= Deepest || _nodes > ReadingLimits.AliasedNodes || _open.Contains(place.Node)))
        {
            return refer(place);
        }

        _open.Add(place.Node);
        _nodes += context.Members.Read(place).InOrder.Sum(m => m.Place.Node.Size);
        var schema = expand();
        _open.Remove(place.Node);
        return schema;
    }
}
