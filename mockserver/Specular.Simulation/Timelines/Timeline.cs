using Specular.Specification.Contract;

namespace Specular.Simulation.Timelines;

/// <summary>When a task changes state: a function of its creation, the clock and the polls so far, and of nothing else.</summary>
internal sealed record Timeline
{
    /// <summary>When the task was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How long it stays submitted.</summary>
    public required TimeSpan SubmittedFor { get; init; }

    /// <summary>How long it is then processing.</summary>
    public required TimeSpan ProcessingFor { get; init; }

    /// <summary>The state it ends in; a state that is not terminal is never left.</summary>
    public TaskState End { get; init; } = TaskState.Succeeded;

    /// <summary>Whether it ends without having been processing.</summary>
    public bool SkipsProcessing { get; init; }

    /// <summary>How many polls see it submitted; null lets the clock decide.</summary>
    public int? SubmittedPolls { get; init; }

    /// <summary>How many polls then see it processing; null lets the clock decide.</summary>
    public int? ProcessingPolls { get; init; }

    /// <summary>Whether polls move it, not the clock.</summary>
    public bool IsByPolls => SubmittedPolls is not null || ProcessingPolls is not null;

    /// <summary>When it ends; null when it never does, or when polls decide.</summary>
    public DateTimeOffset? EndsAt => IsByPolls || End is TaskState.Submitted or TaskState.Processing ? null
        : CreatedAt + SubmittedFor + (SkipsProcessing ? TimeSpan.Zero : ProcessingFor);

    /// <summary>The state at a moment, after so many polls, and since when; polls themselves take no time.</summary>
    public (TaskState State, DateTimeOffset Since) At(DateTimeOffset now, int polls)
    {
        if (IsByPolls)
        {
            var processingFrom = SubmittedPolls ?? 0;
            var endFrom = processingFrom + (ProcessingPolls ?? 0);
            return polls <= processingFrom ? (TaskState.Submitted, CreatedAt) : polls <= endFrom ? (TaskState.Processing, now) : (End, now);
        }

        if (now < CreatedAt + SubmittedFor || End == TaskState.Submitted)
        {
            return (TaskState.Submitted, CreatedAt);
        }

        var processing = CreatedAt + SubmittedFor;
        if (SkipsProcessing)
        {
            return (End, processing);
        }

        return End == TaskState.Processing || now < processing + ProcessingFor ? (TaskState.Processing, processing) : (End, processing + ProcessingFor);
    }

    /// <summary>The moments of the transitions that the clock brings, in their order.</summary>
    public IEnumerable<(TaskState State, DateTimeOffset At)> Transitions()
    {
        if (IsByPolls || End == TaskState.Submitted)
        {
            yield break;
        }

        var processing = CreatedAt + SubmittedFor;
        if (!SkipsProcessing)
        {
            yield return (TaskState.Processing, processing);
        }

        if (End != TaskState.Processing)
        {
            yield return (End, SkipsProcessing ? processing : processing + ProcessingFor);
        }
    }
}
