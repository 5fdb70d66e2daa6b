using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>A body with required members, in a document that does not say whether the body is required.</summary>
internal static class BodyLint
{
    public static void Check(Operation operation, ProblemCollector problems)
    {
        if (operation.Body is { DeclaredRequired: null, IsRequired: true } body)
        {
            problems.Add(new Problem(ProblemCatalog.BodyRequiredUnstated, body.Source, []));
        }
    }
}
