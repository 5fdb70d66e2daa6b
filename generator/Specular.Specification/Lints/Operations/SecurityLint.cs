using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Operations;

/// <summary>"No security" beside a header parameter that carries a credential.</summary>
internal static class SecurityLint
{
    public static void Check(Operation operation, BoundDocument document, ProblemCollector problems)
    {
        if ((operation.Security ?? document.Security) is { Count: 0 }
            && operation.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Credential) is { } credential)
        {
            problems.Add(new Problem(ProblemCatalog.CredentialOutsideSecurity, credential.Source, [operation.Key, credential.Name]));
        }
    }
}
