using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>One operation.</summary>
internal static class SwaggerOperations
{
    public static ObjectNode Convert(ObjectNode operation, SwaggerParameters shared, SwaggerConversion conversion)
    {
        var own = SwaggerParameters.Of(operation, conversion);
        var builder = new ObjectBuilder(conversion, operation);

        // An empty list of the operation's own takes away what the document says for all.
        var consumes = operation.Find("consumes") is { } takes && !IsNull(takes) ? MediaTypes.Of(operation, "consumes", conversion) : conversion.Consumes;
        var produces = operation.Find("produces") is { } gives && !IsNull(gives) ? MediaTypes.Of(operation, "produces", conversion) : conversion.Produces;
        foreach (var member in operation.Members)
        {
            switch (member)
            {
                case { Name: "consumes" or "produces" }:
                    break;
                case { Name: "schemes" }:
                    SwaggerServers.Add(operation, builder, conversion);
                    break;
                case { Name: "parameters", Value: ArrayNode list }:
                    own.AddOutside(list, member, builder, conversion);
                    SwaggerBodies.Add(own, shared, consumes, builder, conversion);
                    break;
                case { Name: "responses" }:
                    builder.Add("responses", member, () => SwaggerResponses.ConvertMap(member.Value, produces, conversion));
                    break;
                default:
                    builder.Keep(member);
                    break;
            }
        }

        SwaggerBodies.Add(own, shared, consumes, builder, conversion);
        return builder.Build();
    }

    private static bool IsNull(Node node) => node is ScalarNode { Kind: JsonKind.Null };
}
