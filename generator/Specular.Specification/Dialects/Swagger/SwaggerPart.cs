using Specular.Specification.Nodes;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>
/// A document that is a part of a 2.0 document: a file of schemas, parameters or answers. It does not say which, so each object is converted as what it looks like, where it stands.
/// </summary>
internal static class SwaggerPart
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch"];
    private static readonly string[] s_schemaMembers = ["type", "properties", "allOf", "$ref", "items", "enum", "additionalProperties"];

    /// <exception cref="TextFaultException">With its shared parts written out it is beyond the limits.</exception>
    public static (ObjectNode Part, IReadOnlyList<TextFinding> Findings) Convert(string document, ObjectNode root)
    {
        var conversion = new SwaggerConversion(document, root) { IsPart = true };
        return ((ObjectNode)Convert(root, conversion), conversion.Findings);
    }

    private static Node Convert(Node node, SwaggerConversion conversion)
    {
        if (node is not ObjectNode place)
        {
            return node;
        }

        if (IsText(place, "name") && IsText(place, "in"))
        {
            return SwaggerParameters.Convert(place, conversion);
        }

        if (s_methods.Any(m => place.Find(m) is ObjectNode))
        {
            return SwaggerPaths.Convert(place, conversion);
        }

        if (IsText(place, "description") && (place.Find("schema") is ObjectNode || place.Find("headers") is ObjectNode))
        {
            return SwaggerResponses.Convert(place, conversion.Produces, conversion);
        }

        return s_schemaMembers.Any(m => place.FindMember(m) is not null) ? SwaggerSchemas.Convert(place, conversion) : ConvertMembers(place, conversion);
    }

    private static ObjectNode ConvertMembers(ObjectNode place, SwaggerConversion conversion)
    {
        var builder = new ObjectBuilder(conversion, place);
        foreach (var member in place.Members)
        {
            builder.Add(member.Name, member, () => Convert(member.Value, conversion));
        }

        return builder.Build();
    }

    private static bool IsText(ObjectNode place, string name) => place.Find(name) is ScalarNode { Kind: JsonKind.String };
}
