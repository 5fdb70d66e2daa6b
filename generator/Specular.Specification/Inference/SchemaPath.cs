using Specular.Specification.Contract;

namespace Specular.Specification.Inference;

/// <summary>Follows a pointer pattern through a schema.</summary>
internal static class SchemaPath
{
    // References may go in circles; the pointer's segments end the walk, this ends compositions that lead into themselves.
    private const int DeepestNesting = 16;

    /// <summary>Whether a schema declares the member that the segments lead to. "*" stands for every item.</summary>
    public static bool Exists(Schema schema, IReadOnlyList<string> segments, int at, SchemaGraph graph) => Exists(schema, segments, at, graph, 0);

    private static bool Exists(Schema schema, IReadOnlyList<string> segments, int at, SchemaGraph graph, int nesting)
    {
        schema = graph.Resolve(schema);
        if (at == segments.Count)
        {
            return true;
        }

        if (nesting > DeepestNesting)
        {
            return false;
        }

        if (segments[at] == "*" && schema.Items is { } items && Exists(items, segments, at + 1, graph, 0))
        {
            return true;
        }

        if (schema.FindProperty(segments[at]) is { } property && Exists(property, segments, at + 1, graph, 0))
        {
            return true;
        }

        return schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).Any(part => Exists(part, segments, at, graph, nesting + 1));
    }

    /// <summary>Whether the object that has the member which the segments lead to requires it.</summary>
    public static bool IsRequired(Schema schema, IReadOnlyList<string> segments, int at, SchemaGraph graph) => IsRequired(schema, segments, at, graph, 0);

    private static bool IsRequired(Schema schema, IReadOnlyList<string> segments, int at, SchemaGraph graph, int nesting)
    {
        schema = graph.Resolve(schema);
        if (nesting > DeepestNesting || at >= segments.Count)
        {
            return false;
        }

        if (at == segments.Count - 1 && schema.Required.Contains(segments[at], StringComparer.Ordinal))
        {
            return true;
        }

        var child = segments[at] == "*" ? schema.Items : schema.FindProperty(segments[at]);
        return (child is not null && IsRequired(child, segments, at + 1, graph, 0))
            || schema.AllOf.Any(part => IsRequired(part, segments, at, graph, nesting + 1));
    }
}
