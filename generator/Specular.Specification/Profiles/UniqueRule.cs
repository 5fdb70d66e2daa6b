namespace Specular.Specification.Profiles;

/// <summary>A value must not have been used before by the same account.</summary>
public sealed record UniqueRule : Rule
{
    /// <summary>A pointer to the value in the request.</summary>
    public required string Member { get; init; }
}
