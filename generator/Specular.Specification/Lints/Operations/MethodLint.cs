using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>Bodies where HTTP gives them no meaning.</summary>
internal static class MethodLint
{
    public static void Check(Operation operation, LintReport report)
    {
        if (operation.Method is "GET" or "HEAD" && operation.Body is { } body)
        {
            report.Add(ProblemCatalog.BodyWithoutMeaning, body.Source, operation.Key, operation.Method);
        }

        foreach (var response in operation.Responses)
        {
            if (response.Status is "204" or "205" or "304" && response.Content.Any(c => c.Schema is not null || c.Examples.Count > 0))
            {
                report.Add(ProblemCatalog.BodyWithoutBody, response.Source.Child("content"), response.Status, operation.Key);
            }
        }
    }
}
