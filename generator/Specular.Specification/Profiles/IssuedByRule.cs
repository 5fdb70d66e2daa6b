namespace Specular.Specification.Profiles;

/// <summary>A value must be one that another operation answered with, to the same account, not too long ago.</summary>
public sealed record IssuedByRule : Rule
{
    /// <summary>A pointer to the value in the request; "*" stands for every item.</summary>
    public required string Member { get; init; }

    /// <summary>The key of the operation that issues values; null when no document has it, so that the simulator knows only values it was given.</summary>
    public string? Issuer { get; init; }

    /// <summary>A pointer to the value in the issuer's answer, the envelope included; "*" stands for every item. Null without an issuer.</summary>
    public string? IssuedAt { get; init; }

    /// <summary>How long it is accepted; null is for ever.</summary>
    public TimeSpan? Lifetime { get; init; }
}
