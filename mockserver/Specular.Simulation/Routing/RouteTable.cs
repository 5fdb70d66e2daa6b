namespace Specular.Simulation.Routing;

/// <summary>
/// Finds what answers a method and a path. Text beats parameters, percent-encoding is decoded segment by segment (an encoded slash stays
/// in its segment), and a slash at the end is of no account.
/// </summary>
internal sealed class RouteTable<T>
    where T : class
{
    private readonly RouteNode<T> _root = new();

    // Paths without parameters and percent signs are the most frequent: found by the whole path.
    private readonly Dictionary<string, RouteNode<T>> _fixedPaths = new(StringComparer.Ordinal);

    /// <summary>Adds a route. Returns what already answers the same method on a template of the same shape, and then adds nothing.</summary>
    public T? Add(string method, string template, T target)
    {
        // What follows "#" tells operations of one path apart in a document; no service sees it.
        var hash = template.IndexOf('#', StringComparison.Ordinal);
        template = hash < 0 ? template : template[..hash];
        var question = template.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? template : template[..question];
        var query = QueryTemplate.Parse(question < 0 ? "" : template[(question + 1)..]);
        var node = _root;
        var names = new List<string>();
        foreach (var segment in SegmentsOf(path))
        {
            var pattern = SegmentPattern.Parse(segment);
            names.AddRange(pattern.Parameters);
            node = node.Child(pattern);
        }

        if (!node.Methods.TryGetValue(method, out var leaves))
        {
            node.Methods.Add(method, leaves = []);
        }

        if (leaves.Find(l => l.Query.IsSameAs(query)) is { } present)
        {
            return present.Target;
        }

        leaves.Add(new RouteNode<T>.Leaf(target, [.. names], query));
        leaves.Sort(static (a, b) => b.Query.Weight.CompareTo(a.Query.Weight));
        if (names.Count == 0 && !path.Contains('%', StringComparison.Ordinal))
        {
            _fixedPaths[path] = node;
        }

        return null;
    }

    /// <summary>Finds a route, and the values of its parameters as they were sent; HEAD is answered by GET.</summary>
    public RouteMatch<T> Find(string method, string path, string? query = null)
    {
        var values = new List<KeyValuePair<string, string>>();
        if (!_fixedPaths.TryGetValue(path, out var node))
        {
            node = _root.Find(SegmentsOf(path), 0, values);
        }

        if (node is null)
        {
            return default;
        }

        if (!node.Methods.TryGetValue(method, out var leaves) && (!string.Equals(method, "HEAD", StringComparison.Ordinal) || !node.Methods.TryGetValue("GET", out leaves)))
        {
            return new RouteMatch<T>(null, [], Allowed(node));
        }

        var ofPath = values.Count;
        if (leaves.Find(l => l.Query.TryMatch(query, values)) is not { } leaf)
        {
            return new RouteMatch<T>(null, [], Allowed(node));
        }

        // Two templates of one shape may name a parameter differently; each method sees its own names.
        for (var i = 0; i < ofPath; i++)
        {
            values[i] = new(leaf.ParameterNames[i], values[i].Value);
        }

        return new RouteMatch<T>(leaf.Target, values, null);
    }

    private static string Allowed(RouteNode<T> node)
    {
        IEnumerable<string> methods = node.Methods.Keys;
        if (node.Methods.ContainsKey("GET"))
        {
            methods = methods.Append("HEAD");
        }

        return string.Join(", ", methods.Append("OPTIONS").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static List<string> SegmentsOf(string path)
    {
        var segments = new List<string>(8);
        var end = path.Length > 1 && path[^1] == '/' ? path.Length - 1 : path.Length;
        var at = path.Length > 0 && path[0] == '/' ? 1 : 0;
        while (at < end)
        {
            var slash = path.IndexOf('/', at, end - at);
            var stop = slash < 0 ? end : slash;
            segments.Add(path[at..stop]);
            at = stop + 1;
        }

        return segments;
    }
}
