using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>The task never leaves a state.</summary>
public sealed record StallOutcome : Outcome
{
    /// <summary>The state: submitted or processing.</summary>
    public TaskState State { get; init; } = TaskState.Processing;
}
