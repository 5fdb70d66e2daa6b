using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>The schemas that references reach. They are bound one after another, never one inside another, so circles end and the stack stays shallow.</summary>
internal sealed class SchemaRegistry(BindingContext context)
{
    private readonly Dictionary<string, NodeCursor> _reached = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly Dictionary<string, Schema> _bound = new(StringComparer.Ordinal);

    /// <summary>The id of the schema that a reference's text leads to, or null, reported at <paramref name="place"/>.</summary>
    public string? Reach(NodeCursor place, string reference) =>
        context.References.Find(place, context.Resources.Rebase(place, reference)) is { } target ? Reach(target) : null;

    /// <summary>Whether a $dynamicRef's text may lead to several schemas; else it leads where a $ref would.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="reference">Its text.</param>
    /// <param name="dynamic">How it is decided among them, all of which are reached; null when the document does not decide it.</param>
    public bool ReachDynamic(NodeCursor place, string reference, out DynamicReference? dynamic)
    {
        dynamic = null;
        var anchor = reference.Substring(reference.IndexOf('#') + 1);
        var targets = context.Resources.DynamicAnchors(anchor);
        if (targets.Count < 2 || context.References.Find(place, context.Resources.Rebase(place, reference)) is not { } target
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
    private string IdOf(NodeCursor schema) => "#" + schema.Pointer.Substring(context.Root.Pointer.Length);

    // A parent with a discriminator does not name its children; they name it, in allOf.
    private bool ReachChildren()
    {
        if (!_bound.Values.Any(s => s.Discriminator is not null) || context.Root.Find("components")?.Find("schemas") is not { IsObject: true } schemas)
        {
            return false;
        }

        foreach (var (_, schema) in schemas.Members())
        {
            if (!_reached.ContainsKey(IdOf(schema)) && IsChild(schema))
            {
                Reach(schema);
            }
        }

        return _waiting.Count > 0;
    }

    private bool IsChild(NodeCursor schema) => schema.Find("allOf") is { IsArray: true } parents
        && parents.Items().Any(p => p.Find("$ref")?.Scalar is { } reference
            && _bound.TryGetValue(Uri.UnescapeDataString(reference), out var parent) && parent.Discriminator is not null);

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
        var segments = JsonPointer.Segments(id);
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].Length > 0 && segments[i] is not ("schema" or "items" or "content" or "application/json") && !char.IsDigit(segments[i][0]))
            {
                return segments[i];
            }
        }

        return "Document";
    }
}
