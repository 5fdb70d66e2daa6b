namespace Specular.Simulation.Routing;

/// <summary>A node of the tree of routes: one segment deep.</summary>
internal sealed class RouteNode<T>
    where T : class
{
    private readonly Dictionary<string, RouteNode<T>> _literals = new(StringComparer.Ordinal);
    private readonly List<(SegmentPattern Pattern, RouteNode<T> Node)> _patterns = [];

    /// <summary>What answers here, by method; empty where no template ends.</summary>
    public Dictionary<string, List<Leaf>> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>The node for a segment of a template, made when it is not there.</summary>
    public RouteNode<T> Child(SegmentPattern pattern)
    {
        if (pattern.IsLiteral)
        {
            var text = Decode(pattern.Literal);
            if (!_literals.TryGetValue(text, out var literal))
            {
                _literals.Add(text, literal = new RouteNode<T>());
            }

            return literal;
        }

        var shape = pattern.Shape;
        foreach (var (known, node) in _patterns)
        {
            if (string.Equals(known.Shape, shape, StringComparison.Ordinal))
            {
                return node;
            }
        }

        var added = new RouteNode<T>();
        _patterns.Add((pattern, added));
        _patterns.Sort(static (a, b) => b.Pattern.LiteralLength.CompareTo(a.Pattern.LiteralLength));
        return added;
    }

    /// <summary>Finds the node for the segments, as they were sent, from one on: text before patterns, patterns with more text first.</summary>
    public RouteNode<T>? Find(IReadOnlyList<string> segments, int at, List<KeyValuePair<string, string>> values)
    {
        if (at == segments.Count)
        {
            return Methods.Count > 0 ? this : null;
        }

        if (_literals.TryGetValue(Decode(segments[at]), out var literal) && literal.Find(segments, at + 1, values) is { } found)
        {
            return found;
        }

        foreach (var (pattern, node) in _patterns)
        {
            var kept = values.Count;
            if (pattern.TryMatch(segments[at], values) && node.Find(segments, at + 1, values) is { } below)
            {
                return below;
            }

            values.RemoveRange(kept, values.Count - kept);
        }

        return null;
    }

    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>What answers a method.</summary>
    /// <param name="Target">It.</param>
    /// <param name="ParameterNames">The names its own template gives the parameters.</param>
    /// <param name="Query">The query that its template ends with ("/?Action=Submit"); empty for most.</param>
    internal sealed record Leaf(T Target, string[] ParameterNames, QueryTemplate Query);
}
