using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The schemas that references reach. They are bound one after another, never one inside another, so circles end and the stack stays shallow.</summary>
internal sealed class SchemaRegistry(BindingContext context)
{
    // Parts of parts; a real one is never this deep.
    private const int AllOfDepth = 16;

    private readonly Dictionary<string, NodeCursor> _reached = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly Dictionary<string, Schema> _bound = new(StringComparer.Ordinal);

    /// <summary>The id of the schema that a reference's text leads to, or null, reported at <paramref name="place"/>.</summary>
    public string? Reach(NodeCursor place, string reference) =>
        Find(place, reference) is { } target ? Reach(target) : null;

    /// <summary>Whether a $dynamicRef's text may lead to several schemas; else it leads where a $ref would.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="reference">Its text.</param>
    /// <param name="dynamic">How it is decided among them, all of which are reached; null when the document does not decide it.</param>
    public bool ReachDynamic(NodeCursor place, string reference, out DynamicReference? dynamic)
    {
        dynamic = null;
        var anchor = reference.Substring(reference.IndexOf('#') + 1);
        var targets = context.ResourcesAt(place)?.DynamicAnchors(anchor) ?? [];
        if (targets.Count < 2 || Find(place, reference) is not { } target
            || !string.Equals(target.Find("$dynamicAnchor")?.Scalar, anchor, StringComparison.Ordinal))
        {
            return false;
        }

        // A resource that has the name twice decides nothing.
        if (targets.Select(t => t.Resource).Distinct(StringComparer.Ordinal).Count() == targets.Count)
        {
            dynamic = new(anchor, Reach(target));
            foreach (var (_, other) in targets)
            {
                Reach(context.References.Find(place, other)!);
            }
        }

        return true;
    }

    private NodeCursor? Find(NodeCursor place, string reference) => context.References.Find(place, context.ResourcesAt(place)?.Rebase(place, reference) ?? reference);

    /// <summary>Reaches every schema among the page's components.</summary>
    public void ReachComponents()
    {
        foreach (var (_, schema) in context.Root.Find("components")?.Find("schemas")?.MembersIfAny() ?? [])
        {
            Reach(schema);
        }
    }

    /// <summary>Binds all that is reached, and the children of those with a discriminator, until nothing new is.</summary>
    public ValueList<NamedSchema> BindReached()
    {
        do
        {
            while (_waiting.Count > 0)
            {
                var id = _waiting.Dequeue();
                _bound[id] = SchemaBinder.Bind(_reached[id], context);
            }
        }
        while (ReachChildren());

        ReportCircles();
        return _bound.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => new NamedSchema(b.Key, NameOf(b.Key), b.Value)).ToValueList();
    }

    /// <summary>The id of the schema at a place.</summary>
    public string Reach(NodeCursor target)
    {
        var id = IdOf(target);
        if (!_reached.TryGetValue(id, out _))
        {
            _reached.Add(id, target);
            _waiting.Enqueue(id);
        }

        return id;
    }

    // As a reference in the page would say it, so that one schema on two pages has one id.
    private string IdOf(NodeCursor schema) => PrefixOf(schema.Scope) + "#" + schema.Pointer.Substring(schema.Scope.Pointer.Length);

    private string PrefixOf(ReferenceScope scope) => ReferenceEquals(scope, context.Root.Scope) ? "" : scope.Document;

    // A parent with a discriminator does not name its children, nor these theirs; they name it, in allOf.
    private bool ReachChildren()
    {
        var waiting = new Stack<string>(_bound.Where(b => b.Value.Discriminator is not null).Select(b => b.Key));
        if (waiting.Count == 0)
        {
            return false;
        }

        var children = ChildrenByParent();
        var told = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            foreach (var child in children[waiting.Pop()])
            {
                if (Reach(child) is var id && told.Add(id))
                {
                    waiting.Push(id);
                }
            }
        }

        return _waiting.Count > 0;
    }

    private ILookup<string, NodeCursor> ChildrenByParent() => _reached.Values.Select(r => r.Scope).Distinct().ToList()
        .SelectMany(scope => context.Root.MoveTo(scope, scope.Root, scope.Pointer).Find("components")?.Find("schemas")?.MembersIfAny() ?? [])
        .SelectMany(component => ParentsOf(component.Value, 0).Select(parent => (Parent: parent, Child: component.Value)))
        .ToLookup(p => p.Parent, p => p.Child, StringComparer.Ordinal);

    private IEnumerable<string> ParentsOf(NodeCursor schema, int depth)
    {
        var parts = depth < AllOfDepth && schema.Find("allOf") is { IsArray: true } allOf ? allOf.Items() : [];
        return parts.SelectMany(part => part.Find("$ref")?.Scalar is { } reference ? [PrefixOf(part.Scope) + Uri.UnescapeDataString(reference)] : ParentsOf(part, depth + 1));
    }

    private void ReportCircles()
    {
        foreach (var pair in _bound.Where(b => b.Value.Reference is not null).ToList())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { pair.Key };
            var current = pair.Value;
            while (current.Reference is { } next && _bound.TryGetValue(next, out var target))
            {
                if (!seen.Add(next))
                {
                    _reached[pair.Key].Report(ProblemCatalog.CircularReference, pair.Value.Reference!);
                    _bound[pair.Key] = new Schema { Source = pair.Value.Source, IsSupplement = context.IsSupplement };
                    break;
                }

                current = target;
            }
        }
    }

    // The last segment that is a name: "schema" and numbers name nothing by themselves.
    private static string NameOf(string id)
    {
        var hash = id.IndexOf('#');
        var segments = JsonPointer.Segments(id.Substring(hash));
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].Length > 0 && segments[i] is not ("schema" or "items" or "content" or "application/json") && !char.IsDigit(segments[i][0]))
            {
                return segments[i];
            }
        }

        // A document that is a schema as a whole has the name of its file.
        var file = id.Substring(id.LastIndexOf('/', Math.Max(hash - 1, 0)) + 1, hash - id.LastIndexOf('/', Math.Max(hash - 1, 0)) - 1);
        var name = file.IndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
        return name.Length == 0 ? "Document" : name;
    }
}
