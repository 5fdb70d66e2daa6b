using Specular.Json;

namespace Specular;

/// <summary>A request that the contract forbids, found before it was sent; or an answer that is not as the contract has it, read strictly or lacking what nothing can stand in for.</summary>
public sealed class ContractViolationException : ApiException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="violations">What is wrong, at least one.</param>
    /// <param name="subject">What is wrong: "The request of CreateAdvancedLipSync"; null leaves "The answer".</param>
    public ContractViolationException(IReadOnlyList<ContractViolation> violations, string? subject = null)
        : base(Compose(violations, subject))
    {
        Violations = violations;
    }

    /// <summary>What is wrong, each with its place.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; }

    private static string Compose(IReadOnlyList<ContractViolation> violations, string? subject)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return (subject ?? "The answer") + " is not as the contract has it: " + string.Join("; ", violations) + ".";
    }
}
