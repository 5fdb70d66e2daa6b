using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>Operations that document failures only.</summary>
internal static class SuccessLint
{
    public static void Check(Operation operation, LintReport report)
    {
        // A redirect or another protocol may be what the call is for; "default" stands for any status.
        if (operation.Responses.All(r => r.Status.Length == 3 && r.Status[0] is '4' or '5'))
        {
            report.Add(ProblemCatalog.NoSuccessAnswer, operation.Source.Child("responses"), operation.Key);
        }
    }
}
