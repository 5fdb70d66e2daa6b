using Specular.Json;
using Specular.Rules;

namespace Specular.Runtime.Tests.Rules;

/// <summary>What a check says, in the words a test asks for.</summary>
internal static class Checks
{
    /// <summary>The outcome of one rule, found by its kind, its place and a part of its sentence.</summary>
    public static RuleOutcome Of(this RequestCheck check, string kind, string place, string sentence = "") =>
        Assert.Single(check.Outcomes, o => o.Rule.Kind == kind && o.Rule.Place == place && o.Rule.Sentence.Contains(sentence, StringComparison.Ordinal));

    public static void AssertPassed(this RuleOutcome outcome) => Assert.Equal((RuleVerdict.Passed, null), (outcome.Verdict, outcome.Reason));

    public static void AssertOpen(this RuleOutcome outcome, string reason)
    {
        Assert.Equal(RuleVerdict.NotChecked, outcome.Verdict);
        Assert.Contains(reason, outcome.Reason);
    }

    /// <summary>The rule is broken, sending throws for it, and nothing was sent.</summary>
    public static async Task<ContractViolation> AssertViolatedAsync(this RuleOutcome outcome, StubHandler handler, Func<Task> send)
    {
        Assert.Equal(RuleVerdict.Violated, outcome.Verdict);
        var before = handler.Sent.Count;
        var exception = await Assert.ThrowsAsync<ContractViolationException>(send);
        Assert.Equal(before, handler.Sent.Count);
        var violation = outcome.Violations[0];
        Assert.Contains(violation, exception.Violations);
        Assert.Equal(outcome.Rule.Sentence.Length > 0 ? outcome.Rule.Sentence : null, violation.Sentence);
        return violation;
    }
}
