namespace Specular.Simulation;

/// <summary>The task fails.</summary>
public sealed record FailOutcome : Outcome
{
    /// <summary>The name of one of the profile's failure reasons, or the message itself; null is the profile's first.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it fails without ever being seen processing.</summary>
    public bool SkipsProcessing { get; init; }
}
