using Specular.Specification.Profiles;

namespace Specular.Specification.Validation;

/// <summary>A rule and what its check came to.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Violations">Where it does not; empty otherwise.</param>
public sealed record RuleOutcome(Rule Rule, RuleVerdict Verdict, IReadOnlyList<Violation> Violations);
