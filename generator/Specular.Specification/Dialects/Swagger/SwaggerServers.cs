using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Swagger;

/// <summary>Servers: 2.0 has one host and one base path, and a list of schemes to reach them by.</summary>
internal static class SwaggerServers
{
    private const string Secure = "https";

    /// <summary>Adds the servers that the document or an operation with schemes of its own has; none when the document names neither host nor base path.</summary>
    public static void Add(ObjectNode place, ObjectBuilder builder, SwaggerConversion conversion)
    {
        var host = TextOf(conversion.Root, "host");
        var basePath = TextOf(conversion.Root, "basePath");
        var isRoot = ReferenceEquals(place, conversion.Root);
        if ((host ?? (isRoot ? basePath : null)) is not { } from)
        {
            return;
        }

        builder.Add("servers", isRoot ? NodeSpan.OfKey(from) : NodeSpan.OfKey(place.FindMember("schemes")!.Value), () =>
        {
            var servers = new List<Node>();
            foreach (var (url, span) in host is { } named ? Addresses(place, named, PathOf(basePath), conversion) : [(PathOf(basePath), NodeSpan.Of(from.Value))])
            {
                var server = new ObjectBuilder(conversion, from.Value);
                server.AddText("url", span, url);
                servers.Add(server.Build());
            }

            return new ArrayNode(servers, from.Value.Offset, from.Value.Length);
        });
    }

    private static IEnumerable<(string Url, NodeSpan Place)> Addresses(ObjectNode place, NodeMember host, string path, SwaggerConversion conversion)
    {
        var name = ((ScalarNode)host.Value).Value.Trim().TrimEnd('/');
        var span = NodeSpan.Of(host.Value);
        if (name.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            conversion.Report(ProblemCatalog.OddSwagger, "a scheme in the host", "it is taken as it is written");
            return [(name + path, span)];
        }

        var schemes = MediaTypes.Of(place, "schemes", conversion) ?? MediaTypes.Of(conversion.Root, "schemes", conversion);
        if (schemes is null)
        {
            // "The scheme the document itself came by": a file came by none.
            return [(Secure + "://" + name + path, span)];
        }

        var callable = schemes.Where(s => s is "http" or Secure);
        if (callable?.All.Count != schemes.All.Count)
        {
            conversion.Report(ProblemCatalog.NotCarriedFromSwagger, $"schemes ({schemes.Key})", callable is null ? "https is taken" : "only http and https count");
        }

        return callable?.All.Select(s => (s.Name + "://" + name + path, s.Place)) ?? [(Secure + "://" + name + path, span)];
    }

    private static string PathOf(NodeMember? basePath)
    {
        var path = (basePath?.Value as ScalarNode)?.Value.Trim().TrimEnd('/') ?? "";
        return path.Length == 0 || path[0] == '/' ? path : "/" + path;
    }

    private static NodeMember? TextOf(ObjectNode place, string name) =>
        place.FindMember(name) is { Value: ScalarNode { Kind: JsonKind.String } text } member && text.Value.Trim().Trim('/').Length > 0 ? member : null;
}
