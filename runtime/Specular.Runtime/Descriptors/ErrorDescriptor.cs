namespace Specular.Descriptors;

/// <summary>A row of a service's error table.</summary>
public sealed record ErrorDescriptor
{
    /// <summary>The code in the envelope, as text: "1303".</summary>
    public required string Code { get; init; }

    /// <summary>The HTTP status it comes with.</summary>
    public required int Status { get; init; }

    /// <summary>What it means.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether the call may be sent again.</summary>
    public RetryAdvice Retry { get; init; }

    /// <summary>How long to wait at least before that; null leaves the client's own delay.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
