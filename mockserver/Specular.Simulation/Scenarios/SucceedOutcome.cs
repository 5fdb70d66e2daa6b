namespace Specular.Simulation;

/// <summary>The task ends well.</summary>
public sealed record SucceedOutcome : Outcome
{
    /// <summary>How long it stays submitted; null leaves the profile's or the options' duration.</summary>
    public TimeSpan? SubmittedFor { get; init; }

    /// <summary>How long it is then processing; null leaves the profile's or the options' duration.</summary>
    public TimeSpan? ProcessingFor { get; init; }

    /// <summary>How many queries see it submitted; null lets the clock decide.</summary>
    public int? SubmittedPolls { get; init; }

    /// <summary>How many queries then see it processing; null lets the clock decide.</summary>
    public int? ProcessingPolls { get; init; }
}
