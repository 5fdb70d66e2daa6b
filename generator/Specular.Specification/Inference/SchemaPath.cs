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
}
