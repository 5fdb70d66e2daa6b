using Specular.Json;

namespace Specular.Rules;

/// <summary>A rule and what its check came to.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Violations">Where it does not; empty otherwise.</param>
/// <param name="Reason">Why it was not checked: "the media stands behind an address"; null otherwise.</param>
public sealed record RuleOutcome(RequestRule Rule, RuleVerdict Verdict, IReadOnlyList<ContractViolation> Violations, string? Reason = null)
{
    /// <summary>The rule and the verdict.</summary>
    public override string ToString() => Verdict switch
    {
        RuleVerdict.Passed => $"{Rule}: passed",
        RuleVerdict.Violated => $"{Rule}: violated: {string.Join("; ", Violations)}",
        _ => $"{Rule}: not checked, because {Reason}",
    };
}
