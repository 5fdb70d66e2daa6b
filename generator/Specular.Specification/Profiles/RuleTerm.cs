namespace Specular.Specification.Profiles;

/// <summary>One term of a sum: a number, a value, or how long a value's media is.</summary>
public abstract record RuleTerm
{
    private protected RuleTerm()
    {
    }

    /// <summary>Whether it is taken away instead of added.</summary>
    public bool IsSubtracted { get; init; }
}
