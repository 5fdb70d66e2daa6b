namespace Specular.Specification.Validation;

/// <summary>What a check of a rule came to.</summary>
public enum RuleVerdict
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold; violations say where.</summary>
    Violated,

    /// <summary>It could not be checked: a value, what was issued or used, or what media is like is not known; or there is nothing to check.</summary>
    NotChecked,
}
