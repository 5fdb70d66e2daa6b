using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>Follows a pointer pattern through a schema.</summary>
internal sealed class SchemaPath
{
    private readonly IReadOnlyList<string> _segments;
    private readonly SchemaGraph _graph;

    // The pointer's segments end the walk into members; this ends compositions that lead into themselves or refer to each other many times over.
    private int _stepsLeft = 10_000;

    private SchemaPath(IReadOnlyList<string> segments, SchemaGraph graph)
    {
        _segments = segments;
        _graph = graph;
    }

    /// <summary>Whether a schema declares the member that the segments lead to. "*" stands for every item.</summary>
    public static bool Exists(Schema schema, IReadOnlyList<string> segments, SchemaGraph graph) => new SchemaPath(segments, graph).Exists(schema, 0, 0);

    /// <summary>Every schema that a schema declares for the member which the segments lead to; none when it does not say, or there is too much to look through.</summary>
    public static IReadOnlyList<Schema> Find(Schema schema, IReadOnlyList<string> segments, SchemaGraph graph)
    {
        var path = new SchemaPath(segments, graph);
        var found = new List<Schema>();
        path.Find(schema, 0, 0, found);
        return path._stepsLeft > 0 ? found : [];
    }

    /// <summary>Whether the object that has the member which the segments lead to requires it.</summary>
    public static bool IsRequired(Schema schema, IReadOnlyList<string> segments, SchemaGraph graph) => new SchemaPath(segments, graph).IsRequired(schema, 0, 0);

    // Nesting counts compositions, so that a circle of them cannot run deep before the steps are used up.
    private bool MayGoOn(int nesting) => nesting <= 16 && --_stepsLeft > 0;

    private bool Exists(Schema schema, int at, int nesting)
    {
        if (at == _segments.Count)
        {
            return true;
        }

        if (!MayGoOn(nesting))
        {
            return false;
        }

        schema = _graph.Resolve(schema);
        if (Child(schema, at) is { } child && Exists(child, at + 1, 0))
        {
            return true;
        }

        return schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).Any(part => Exists(part, at, nesting + 1));
    }

    private void Find(Schema schema, int at, int nesting, List<Schema> found)
    {
        if (at == _segments.Count)
        {
            found.Add(_graph.Resolve(schema));
            return;
        }

        if (!MayGoOn(nesting))
        {
            return;
        }

        schema = _graph.Resolve(schema);
        if (Child(schema, at) is { } child)
        {
            Find(child, at + 1, 0, found);
        }

        foreach (var part in schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf))
        {
            Find(part, at, nesting + 1, found);
        }
    }

    private bool IsRequired(Schema schema, int at, int nesting)
    {
        if (at >= _segments.Count || !MayGoOn(nesting))
        {
            return false;
        }

        schema = _graph.Resolve(schema);
        if (at == _segments.Count - 1 && schema.Required.Contains(_segments[at], StringComparer.Ordinal))
        {
            return true;
        }

        return (Child(schema, at) is { } child && IsRequired(child, at + 1, 0)) || schema.AllOf.Any(part => IsRequired(part, at, nesting + 1));
    }

    private Schema? Child(Schema schema, int at) => schema.FindProperty(_segments[at]) ?? (_segments[at] == "*" ? schema.Items : null);
}
