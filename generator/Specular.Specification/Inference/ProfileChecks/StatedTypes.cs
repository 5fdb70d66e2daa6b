using Specular.Specification.Contract;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>Which types schemas state. None where one of them allows a value and does not say of which type.</summary>
internal static class StatedTypes
{
    private const int DeepestComposition = 8;

    // Compositions refer to each other many times over; an answer that would take longer is not known.
    private const int MostSchemas = 1_000;

    /// <summary>The types of all of several schemas that may describe one value.</summary>
    public static SchemaTypes OfAny(IReadOnlyList<Schema> schemas, SchemaGraph graph)
    {
        var left = MostSchemas;
        return OfAny(schemas, graph, 0, ref left);
    }

    /// <summary>"string or null".</summary>
    public static string Words(SchemaTypes types) => types.ToString().ToLowerInvariant().Replace(", ", " or ");

    private static SchemaTypes OfAny(IReadOnlyList<Schema> schemas, SchemaGraph graph, int nesting, ref int left)
    {
        var types = SchemaTypes.None;
        foreach (var schema in schemas)
        {
            var ofOne = Of(schema, graph, nesting, ref left);
            if (ofOne == SchemaTypes.None)
            {
                return SchemaTypes.None;
            }

            types |= ofOne;
        }

        return types;
    }

    private static SchemaTypes Of(Schema schema, SchemaGraph graph, int nesting, ref int left)
    {
        schema = graph.Resolve(schema);
        if (schema.Types != SchemaTypes.None || nesting > DeepestComposition || --left < 0)
        {
            return schema.Types;
        }

        // A part that all values keep states nothing when it has no type; one of several leaves open any.
        var types = SchemaTypes.None;
        foreach (var part in schema.AllOf)
        {
            types |= Of(part, graph, nesting + 1, ref left);
        }

        return types | OfAny(schema.OneOf, graph, nesting + 1, ref left) | OfAny(schema.AnyOf, graph, nesting + 1, ref left);
    }
}
