using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation;

/// <summary>What is to come of a call: of the task it creates, or of the call itself.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }

    /// <summary>The task ends well, after the durations its profile or the options say.</summary>
    public static Outcome Succeed() => new SucceedOutcome();

    /// <summary>The task ends well after exactly these durations.</summary>
    public static Outcome Succeed(TimeSpan submittedFor, TimeSpan processingFor) =>
        new SucceedOutcome { SubmittedFor = submittedFor, ProcessingFor = processingFor };

    /// <summary>The task moves on by polls, whatever the clock says: so many queries see it submitted, then so many see it processing.</summary>
    public static Outcome SucceedAfterPolls(int submitted, int processing) => new SucceedOutcome { SubmittedPolls = submitted, ProcessingPolls = processing };

    /// <summary>The task fails after processing.</summary>
    /// <param name="reason">The name of one of the profile's failure reasons ("moderation"), or the message itself; null is the profile's first.</param>
    public static Outcome Fail(string? reason = null) => new FailOutcome { Reason = reason };

    /// <summary>The task goes from submitted straight to failed.</summary>
    /// <param name="reason">As for <see cref="Fail"/>.</param>
    public static Outcome FailAtOnce(string? reason = null) => new FailOutcome { Reason = reason, SkipsProcessing = true };

    /// <summary>The task never leaves a state.</summary>
    public static Outcome Stall(TaskState state = TaskState.Processing) => new StallOutcome { State = state };

    /// <summary>The call is refused with a row of the profile's error table, found by its code: 1303.</summary>
    public static Outcome Error(long code) => new ErrorOutcome { Code = JsonValue.From(code) };

    /// <summary>The call is refused with a row of the profile's error table, found by its code; the message replaces the row's.</summary>
    public static Outcome Error(JsonValue code, string? message = null) => new ErrorOutcome { Code = code, Message = message };

    /// <summary>The call is refused with an HTTP status: by the error table's first row with that status, else in a plain problem+json.</summary>
    public static Outcome Status(int status, string? message = null) => new ErrorOutcome { HttpStatus = status, Message = message };

    /// <summary>The call is answered with a documented answer other than its first success; no task is created.</summary>
    /// <param name="name">The answer's name in the document ("2FA required", of a second answer with status 200), or its status ("404").</param>
    public static Outcome Answer(string name) => new AnswerOutcome { Name = name };

    /// <summary>One after the other, one for each call.</summary>
    public static Outcome Sequence(params IReadOnlyList<Outcome> outcomes) => new SequenceOutcome { Outcomes = outcomes.ToValueList() };

    /// <summary>The same, answered only after a while of the simulator's clock.</summary>
    public Outcome After(TimeSpan delay) => this with { Delay = delay };

    /// <summary>How long the answer waits; zero is not at all.</summary>
    public TimeSpan Delay { get; init; }
}
