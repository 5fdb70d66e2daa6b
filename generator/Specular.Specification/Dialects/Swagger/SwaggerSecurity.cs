using Specular.Specification.Nodes;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>Security schemes: "basic" is a scheme of http since 3.0, and OAuth 2 has a flow under its name.</summary>
internal static class SwaggerSecurity
{
    public static Node ConvertMap(Node map, SwaggerConversion conversion)
    {
        if (map is not ObjectNode schemes)
        {
            return map;
        }

        var builder = new ObjectBuilder(conversion, schemes);
        foreach (var member in schemes.Members)
        {
            builder.Add(member.Name, member, () => member.Value is ObjectNode scheme ? Convert(scheme, conversion) : member.Value);
        }

        return builder.Build();
    }

    private static ObjectNode Convert(ObjectNode scheme, SwaggerConversion conversion)
    {
        var type = (scheme.Find("type") as ScalarNode)?.Value;
        var builder = new ObjectBuilder(conversion, scheme);
        foreach (var member in scheme.Members)
        {
            switch (member.Name)
            {
                case "type" when type is "basic":
                    builder.AddText("type", NodeSpan.Of(member.Value), "http");
                    builder.AddText("scheme", NodeSpan.Of(member.Value), "basic");
                    break;
                case "flow" or "authorizationUrl" or "tokenUrl" or "scopes" when type is "oauth2":
                    builder.Add("flows", member, () => Flows(scheme, conversion));
                    break;
                default:
                    builder.Keep(member);
                    break;
            }
        }

        return builder.Build();
    }

    private static ObjectNode Flows(ObjectNode scheme, SwaggerConversion conversion)
    {
        var flow = scheme.Find("flow") as ScalarNode;
        var name = flow?.Value switch
        {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            null => scheme.Find("authorizationUrl") is null ? "clientCredentials" : "implicit",
            var same => same,
        };
        var flows = new ObjectBuilder(conversion, scheme);
        flows.Add(name, flow is null ? NodeSpan.Of(scheme) : NodeSpan.Of(flow), () =>
        {
            var builder = new ObjectBuilder(conversion, scheme);
            foreach (var member in scheme.Members.Where(m => m.Name is "authorizationUrl" or "tokenUrl" or "scopes"))
            {
                builder.Keep(member);
            }

            return builder.Build();
        });
        return flows.Build();
    }
}
