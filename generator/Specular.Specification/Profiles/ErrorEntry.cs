using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>One row of the service's error table.</summary>
public sealed record ErrorEntry
{
    /// <summary>The code in the envelope: 1201.</summary>
    public required JsonValue Code { get; init; }

    /// <summary>The HTTP status it comes with.</summary>
    public required int Status { get; init; }

    /// <summary>What it means, in English or the vendor's words.</summary>
    public required string Meaning { get; init; }

    /// <summary>The message the service sends; null leaves <see cref="Meaning"/>.</summary>
    public string? Message { get; init; }

    /// <summary>What makes the simulator answer with it.</summary>
    public ValueList<ErrorTrigger> When { get; init; } = [];

    /// <summary>Whether the call may be sent again.</summary>
    public RetryAdvice Retry { get; init; }

    /// <summary>How long to wait at least before that; null leaves the client's default.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>On what it rests.</summary>
    public required Evidence Evidence { get; init; }
}
