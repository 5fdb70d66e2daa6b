using Specular.Specification.Contract;
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
            if (parameter.Location == ParameterLocation.Header && !page.IsFromSwagger && RemedyOf(parameter.Name) is { } remedy)
            {
                report.AddOnce(parameter.Name, ProblemCatalog.IgnoredHeader, parameter.Source, parameter.Name, remedy);
            }

            if (parameter.Role == ParameterRole.Credential && parameter.Examples.FirstOrDefault(e => e.Value.AsString() is { } text && s_placeholder.IsMatch(ProseText.Of(text))) is { } example)
            {
                report.AddOnce(parameter.Name, ProblemCatalog.PlaceholderCredential, example.Source, parameter.Name, example.Value.AsString()!);
            }
        }
    }

    private static string? RemedyOf(string name) => name.ToLowerInvariant() switch
    {
        "authorization" => "declare a security scheme",
        "content-type" => "the media types of the body say it",
        "accept" => "the media types of the answers say it",
        _ => null,
    };
}
