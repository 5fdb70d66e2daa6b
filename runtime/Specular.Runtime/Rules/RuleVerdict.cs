namespace Specular.Rules;

/// <summary>What the check of a rule came to.</summary>
public enum RuleVerdict
{
    /// <summary>It holds wherever it applies.</summary>
    Passed,

    /// <summary>It does not hold somewhere.</summary>
    Violated,

    /// <summary>Neither is known; the outcome says why.</summary>
    NotChecked,
}
