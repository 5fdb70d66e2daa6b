namespace Specular.Specification.Validation;

/// <summary>What a request's check came to.</summary>
/// <param name="Violations">All that is wrong: parameters, then the body against its schema, then against the rules. At most 100.</param>
/// <param name="Rules">Each rule with its verdict; empty when there was no body to check.</param>
public sealed record RequestReport(IReadOnlyList<Violation> Violations, IReadOnlyList<RuleOutcome> Rules)
{
    /// <summary>Whether nothing is wrong. Rules that were not checked do not count.</summary>
    public bool IsValid => Violations.Count == 0;
}
