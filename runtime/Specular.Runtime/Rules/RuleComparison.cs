namespace Specular.Rules;

/// <summary>How one number must be to another.</summary>
public enum RuleComparison
{
    /// <summary>Not less.</summary>
    AtLeast,

    /// <summary>Not more.</summary>
    AtMost,

    /// <summary>More.</summary>
    MoreThan,

    /// <summary>Less.</summary>
    LessThan,

    /// <summary>The same.</summary>
    EqualTo,
}
