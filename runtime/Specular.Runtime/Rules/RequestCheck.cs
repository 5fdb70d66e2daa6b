using Specular.Descriptors;
using Specular.Json;

namespace Specular.Rules;

/// <summary>What the contract's rules say of one request.</summary>
public sealed class RequestCheck
{
    internal RequestCheck(OperationDescriptor operation, IReadOnlyList<RuleOutcome> outcomes, IReadOnlyList<ContractViolation> violations)
    {
        Operation = operation;
        Outcomes = outcomes;
        Violations = violations;
    }

    /// <summary>The operation.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>Every rule with its verdict, in the contract's order.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; }

    /// <summary>What is broken, of all rules; empty when nothing is.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    /// <summary>Whether no rule is broken; some may not have been checked.</summary>
    public bool Holds => Violations.Count == 0;
}
