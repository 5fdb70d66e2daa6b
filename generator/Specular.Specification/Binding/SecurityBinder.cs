using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>Security schemes, and what demands them.</summary>
internal static class SecurityBinder
{
    private static readonly string[] s_types = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

    /// <summary>Alternatives, each a set of schemes; null when the place says nothing.</summary>
    public static ValueList<SecurityRequirement>? BindRequirements(NodeCursor place) =>
        place.Member("security")?.Items().SelectMany(BindAlternatives).Distinct().ToValueList();

    // Apifox says more of a requirement than OpenAPI can: groups of schemes, of which one is in use, and whether the caller may do without.
    private static IEnumerable<SecurityRequirement> BindAlternatives(NodeCursor requirement)
    {
        var own = new SecurityRequirement(requirement.Members().Select(m => m.Name).Where(n => !n.StartsWith("x-", StringComparison.Ordinal)).ToValueList());
        if ((requirement.Member("x-apifox") ?? requirement.Member("x-apidog")) is not { IsObject: true } apifox)
        {
            return [own];
        }

        var used = apifox.ObjectOf("use")?.TextOf("id");
        var groups = apifox.ItemsOf("schemeGroups").Where(g => g.IsObject).OrderBy(g => used is not null && string.Equals(g.TextOf("id"), used, StringComparison.Ordinal) ? 0 : 1)
            .Select(g => new SecurityRequirement(g.ItemsOf("schemeIds").Select(i => i.Scalar).OfType<string>().ToValueList()))
            .Where(r => r.Schemes.Count > 0).ToList();
        var alternatives = groups.Count > 0 ? groups : [own];
        return apifox.BooleanOf("required") == false ? alternatives.Append(new SecurityRequirement([])) : alternatives;
    }

    public static ValueList<SecurityScheme> BindSchemes(BindingContext context)
    {
        var schemes = new List<SecurityScheme>();
        foreach (var (id, member) in context.Root.ObjectOf("components")?.MembersOf("securitySchemes") ?? [])
        {
            if (context.References.Follow(member) is { IsObject: true } place)
            {
                schemes.Add(Bind(id, place, context));
            }
        }

        return schemes.ToValueList();
    }

    private static SecurityScheme Bind(string id, NodeCursor place, BindingContext context)
    {
        var type = place.TextOf("type") ?? "";
        if (!s_types.Contains(type, StringComparer.Ordinal) && !context.IsSupplement)
        {
            (place.Find("type") ?? place).Report(
                ProblemCatalog.IllegalSecurityType, type, Suggestion.Nearest(type, s_types) is { } nearest ? $"; it is taken as '{nearest}'" : "");
        }

        var flow = place.ObjectOf("flows")?.ObjectOf("clientCredentials");
        return new(
            id, place.Source, type, place.TextOf("scheme") ?? "", place.TextOf("name") ?? "", place.TextOf("in") ?? "",
            place.TextOf("description") ?? "", flow?.TextOf("tokenUrl") ?? "");
    }
}
