using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>Paths and the operations on them.</summary>
internal static class SwaggerPaths
{
    private static readonly HashSet<string> s_methods = new(StringComparer.OrdinalIgnoreCase) { "get", "put", "post", "delete", "options", "head", "patch", "trace" };

    public static Node ConvertMap(Node map, SwaggerConversion conversion)
    {
        if (map is not ObjectNode paths)
        {
            return map;
        }

        var builder = new ObjectBuilder(conversion, paths);
        foreach (var member in paths.Members)
        {
            builder.Add(member.Name, member, () => member.Name.StartsWith("x-", StringComparison.Ordinal) ? member.Value : Convert(member.Value, conversion));
        }

        return builder.Build();
    }

    /// <summary>One path. Its bodies and form fields go to each of its operations.</summary>
    public static Node Convert(Node node, SwaggerConversion conversion)
    {
        if (node is not ObjectNode item)
        {
            return node;
        }

        var shared = SwaggerParameters.Of(item, conversion);
        var builder = new ObjectBuilder(conversion, item);
        foreach (var member in item.Members)
        {
            if (member.Name is "$ref")
            {
                builder.Add("$ref", member, () => conversion.References.Rewrite(member.Value, SharedPart.PathItem));
            }
            else if (member is { Name: "parameters", Value: ArrayNode list })
            {
                shared.AddOutside(list, member, builder, conversion);
            }
            else if (s_methods.Contains(member.Name) && member.Value is ObjectNode operation)
            {
                builder.Add(member.Name, member, () => SwaggerOperations.Convert(operation, shared, conversion));
            }
            else
            {
                builder.Keep(member);
            }
        }

        return builder.Build();
    }
}
