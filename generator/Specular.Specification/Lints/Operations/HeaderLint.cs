using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Lints.Prose;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>Header parameters that OpenAPI passes over, and credentials whose example is a placeholder.</summary>
internal static class HeaderLint
{
    private static readonly ProsePattern s_placeholder = new(@"\{\{|<[^<>]{1,60}>|\byour|_your_|x{4,}|\*{3,}|\btoken\b|api[_-]?key");

    public static void Check(Operation operation, PublishedPage page, LintReport report)
    {
        foreach (var parameter in operation.Parameters)
        {
            // Swagger 2.0 has no such rule.
            if (parameter.Location == ParameterLocation.Header && !page.IsFromSwagger && RemedyOf(parameter.Name, operation, page) is { } remedy)
            {
                report.AddOnce(parameter.Name, ProblemCatalog.IgnoredHeader, parameter.Source, parameter.Name, remedy);
            }

            if (parameter.Role == ParameterRole.Credential && parameter.Examples.FirstOrDefault(e => e.Value.AsString() is { } text && s_placeholder.IsMatch(ProseText.Of(text))) is { } example)
            {
                report.AddOnce(parameter.Name, ProblemCatalog.PlaceholderCredential, example.Source, parameter.Name, example.Value.AsString()!);
            }
        }
    }

    private static string? RemedyOf(string name, Operation operation, PublishedPage page) => name.ToLowerInvariant() switch
    {
        "authorization" => RemedyOfCredential(operation, page.Document),
        "content-type" => "the media types of the body say it",
        "accept" => "the media types of the answers say it",
        _ => null,
    };

    private static string RemedyOfCredential(Operation operation, BoundDocument document)
    {
        var schemes = document.SecuritySchemes.Where(SetsAuthorization).Select(s => s.Id).ToList();
        var demanded = new HashSet<string>((operation.Security ?? document.Security)?.SelectMany(r => r.Schemes) ?? [], StringComparer.Ordinal);
        return schemes.Find(demanded.Contains) is { } known ? $"the scheme '{known}' says it"
            : schemes.Count > 0 ? $"name the scheme '{schemes[0]}' in 'security'"
            : "declare a security scheme";
    }

    private static bool SetsAuthorization(SecurityScheme scheme) => scheme.Type switch
    {
        "apiKey" => scheme.In is "header" && string.Equals(scheme.Name, "authorization", StringComparison.OrdinalIgnoreCase),
        "http" or "oauth2" or "openIdConnect" => true,
        _ => false,
    };
}
