using Specular.Specification.Values;

namespace Specular.Simulation;

/// <summary>The call is refused; nothing is created.</summary>
public sealed record ErrorOutcome : Outcome
{
    /// <summary>The code of a row of the profile's error table.</summary>
    public JsonValue? Code { get; init; }

    /// <summary>The HTTP status, when no code is given, or where the table has no such code.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The message; null leaves the row's.</summary>
    public string? Message { get; init; }
}
