using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>A contract and what is wrong with its documents. There is always a contract, if need be an empty one.</summary>
public sealed record ContractResult(ApiContract Contract, ValueList<Problem> Problems)
{
    /// <summary>Whether a problem is an error.</summary>
    public bool HasErrors => Problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error);
}
