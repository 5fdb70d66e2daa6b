using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>An operation that Apifox does not call released. Deprecated ones are said to be that elsewhere.</summary>
internal static class StatusLint
{
    public static void Check(Operation operation, ProblemCollector problems)
    {
        if (operation.Status is not ("" or "released" or "deprecated" or "obsolete"))
        {
            problems.Add(new Problem(ProblemCatalog.UnreleasedOperation, operation.Source.Child("x-apifox-status"), [operation.Key, operation.Status]));
        }
    }
}
