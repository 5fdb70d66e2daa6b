namespace Specular.Specification.Profiles;

/// <summary>A value must be one that another operation answered with, to the same account, not too long ago.</summary>
public sealed record IssuedByRule : Rule
{
    /// <summary>A pointer to the value in the request; "*" stands for every item.</summary>
    public required string Member { get; init; }

    /// <summary>The key of the operation that issues values.</summary>
    public required string Issuer { get; init; }

    /// <summary>A pointer to the value in the issuer's answer, the envelope included; "*" stands for every item.</summary>
    public required string IssuedAt { get; init; }

    /// <summary>How long it is accepted; null is for ever.</summary>
    public TimeSpan? Lifetime { get; init; }
}
