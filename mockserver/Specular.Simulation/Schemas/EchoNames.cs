using Specular.Specification.Contract;

namespace Specular.Simulation.Schemas;

/// <summary>The names of what a caller may send: answers echo it under the same name.</summary>
internal static class EchoNames
{
    /// <summary>The members of an operation's JSON body and its path and query parameters.</summary>
    public static IReadOnlySet<string> Of(Operation? operation, SchemaFlattener flattener)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (operation is null)
        {
            return names;
        }

        names.UnionWith(operation.Parameters.Where(p => p.Role == ParameterRole.Argument && p.Location is ParameterLocation.Path or ParameterLocation.Query).Select(p => p.Name));
        foreach (var content in operation.Body?.Content ?? [])
        {
            if (content.Schema is { } schema)
            {
                names.UnionWith(flattener.Flatten(schema).Properties.Select(p => p.Name));
            }
        }

        return names;
    }
}
