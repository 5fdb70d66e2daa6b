using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>
/// How calls are authorised: the schemes that a project keeps, and those that folders and operations state on the spot. Only their form is taken over, never a token.
/// </summary>
internal sealed class SecuritySchemes
{
    private static readonly string[] s_members = ["type", "scheme", "bearerFormat", "name", "in", "flows", "openIdConnectUrl", "description"];

    private readonly ApifoxConversion _conversion;
    private readonly Dictionary<string, string> _nameById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameByForm = new(StringComparer.Ordinal);
    private readonly List<(string Name, ObjectNode Scheme)> _schemes = [];
    private readonly UniqueNames _names = new();

    public SecuritySchemes(ObjectNode? project, ApifoxConversion conversion)
    {
        _conversion = conversion;
        foreach (var root in project.Objects("securitySchemeCollection"))
        {
            Collect(root);
        }
    }

    /// <summary>The schemes as <c>components/securitySchemes</c>; null when there are none.</summary>
    public ObjectNode? Components(Node origin)
    {
        var written = new ObjectWriter(origin);
        foreach (var (name, scheme) in _schemes)
        {
            written.Add(name, scheme);
        }

        return written.IsEmpty ? null : written.ToNode();
    }

    /// <summary>What a project, folder or operation demands, as OpenAPI's <c>security</c>; null when it inherits.</summary>
    public ArrayNode? Demanded(ObjectNode node)
    {
        var auth = node.Object("auth");
        switch (auth.Id("type"))
        {
            case "noauth" or "none":
                return ObjectWriter.List([], auth!);
            case "" or "securityscheme" or "inherit":
                return node.Object("securityScheme") is { } stated && stated.Objects("schemeGroups").Any() ? Groups(stated) : null;
            case var type:
                return Inline(auth!, type) is { } name ? ObjectWriter.List([Requirement(auth!, [name])], auth!) : null;
        }
    }

    private void Collect(ObjectNode folder)
    {
        foreach (var item in folder.Objects("items").Concat(folder.Objects("children")))
        {
            if (item.Find("authConfigs") is null && item.Find("authType") is null)
            {
                Collect(item);
            }
            else if (Scheme(item) is { } scheme)
            {
                _nameById[item.Id("id")] = AddScheme(item.Id("name") is { Length: > 0 } name ? name : item.Id("authType"), scheme);
            }
        }
    }

    private static ObjectNode? Scheme(ObjectNode item)
    {
        var configs = item.Object("authConfigs");
        if (configs.Word("type") is null)
        {
            return Form(configs ?? item, item.Id("authType"));
        }

        var written = new ObjectWriter(configs!);
        foreach (var member in s_members)
        {
            written.Keep(configs!.FindMember(member) is { Value: not ScalarNode { Raw: "" } and not ScalarNode { Kind: JsonKind.Null } } found ? found : null);
        }

        return written.Add("description", item.Word("description")).ToNode();
    }

    private string AddScheme(string wanted, ObjectNode scheme)
    {
        var name = _names.Take(wanted);
        _schemes.Add((name, scheme));
        return name;
    }

    // Each group is one way to authorise; all schemes of a group go together.
    private ArrayNode? Groups(ObjectNode stated)
    {
        var alternatives = new List<Node>();
        foreach (var group in stated.Objects("schemeGroups"))
        {
            var names = group.Words("schemeIds").Select(id => _nameById.TryGetValue(id.Raw.Trim(), out var name) ? name : null).OfType<string>().ToList();
            if (names.Count > 0)
            {
                alternatives.Add(Requirement(group, names));
            }
        }

        if (alternatives.Count > 0 && stated.Flag("required") == false)
        {
            alternatives.Add(Requirement(stated, []));
        }

        return alternatives.Count == 0 ? null : ObjectWriter.List(alternatives, stated);
    }

    private static ObjectNode Requirement(Node place, IEnumerable<string> names)
    {
        var written = new ObjectWriter(place);
        foreach (var name in names)
        {
            written.Add(name, ObjectWriter.List([], place));
        }

        return written.ToNode();
    }

    // A scheme stated on the spot, called after its form; the same form in two places is one scheme.
    private string? Inline(ObjectNode auth, string type)
    {
        if (Form(auth.Object(type) ?? auth, type) is not { } scheme)
        {
            _conversion.Report(ProblemCatalog.NotCarriedOver, auth.Find("type")!, "auth: " + type);
            return null;
        }

        var form = scheme.ToJsonValue().ToJson();
        if (!_nameByForm.TryGetValue(form, out var name))
        {
            _nameByForm.Add(form, name = AddScheme(type, scheme));
        }

        return name;
    }

    private static ObjectNode? Form(ObjectNode configs, string type)
    {
        var written = new ObjectWriter(configs);
        switch (type.ToLowerInvariant())
        {
            case "bearer" or "bearertoken":
                return written.AddText("type", "http", configs).AddText("scheme", "bearer", configs).ToNode();
            case "jwt" or "jwtbearer":
                return written.AddText("type", "http", configs).AddText("scheme", "bearer", configs).AddText("bearerFormat", "JWT", configs).ToNode();
            case "basic" or "digest":
                return written.AddText("type", "http", configs).AddText("scheme", type.ToLowerInvariant(), configs).ToNode();
            case "apikey":
                var place = configs.Id("in") is "query" or "cookie" ? configs.Id("in") : "header";
                written.AddText("type", "apiKey", configs).AddText("in", place, configs.Word("in") ?? (Node)configs);
                return written.Add("name", configs.Word("key") ?? configs.Word("name") ?? ObjectWriter.Text("Authorization", configs)).ToNode();
            case "oauth2":
                return written.AddText("type", "oauth2", configs).Add("flows", configs.Object("flows") ?? Flows(configs)).ToNode();
            default:
                return null;
        }
    }

    private static ObjectNode Flows(ObjectNode configs)
    {
        var grant = (configs.Id("grantType") + configs.Id("grant_type")).ToLowerInvariant();
        var name = grant.Contains("client") ? "clientCredentials" : grant.Contains("password") ? "password" : grant.Contains("implicit") ? "implicit" : "authorizationCode";
        var flow = new ObjectWriter(configs);
        flow.Add("authorizationUrl", name is "implicit" or "authorizationCode" ? configs.Word("authorizationUrl") ?? configs.Word("authUrl") : null);
        flow.Add("tokenUrl", name is "implicit" ? null : configs.Word("tokenUrl") ?? configs.Word("accessTokenUrl"));
        return new ObjectWriter(configs).Add(name, flow.Add("scopes", new ObjectWriter(configs).ToNode()).ToNode()).ToNode();
    }
}
