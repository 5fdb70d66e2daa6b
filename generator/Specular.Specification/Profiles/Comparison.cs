namespace Specular.Specification.Profiles;

/// <summary>How one number must be to another.</summary>
public enum Comparison
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
