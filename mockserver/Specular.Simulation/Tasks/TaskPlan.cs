using Specular.Simulation.Randomness;
using Specular.Simulation.Responses.Templates;
using Specular.Simulation.Timelines;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Tasks;

/// <summary>How tasks of one kind are created, live and are written: a task protocol, compiled.</summary>
internal sealed class TaskPlan
{
    /// <summary>The number of the contract.</summary>
    public required int Surface { get; init; }

    public required TaskProtocol Protocol { get; init; }

    public required IdFormat IdFormat { get; init; }

    /// <summary>How long the ids of requests are.</summary>
    public required int RequestIdLength { get; init; }

    public required TimeSpan SubmittedFor { get; init; }

    public required TimeSpan ProcessingFor { get; init; }

    public required IReadOnlyList<FailureReason> Failures { get; init; }

    /// <summary>The query's answer in each state; empty when the documents have no query.</summary>
    public required IReadOnlyDictionary<TaskState, TemplateNode> QueryTemplates { get; init; }

    /// <summary>The member of the query's answer that is the task object, as callbacks send it; null when it is the whole answer.</summary>
    public required string? DataMember { get; init; }

    /// <summary>The message a task fails with, asked for by a failure's name or given itself.</summary>
    public string FailureMessage(string? reason)
    {
        if (reason is not null)
        {
            return Failures.FirstOrDefault(f => string.Equals(f.Name, reason, StringComparison.Ordinal))?.Message ?? reason;
        }

        return Failures.Count > 0 ? Failures[0].Message : "The task failed.";
    }

    /// <summary>The life of a task created now with an outcome.</summary>
    public Timeline TimelineOf(Outcome? outcome, DateTimeOffset now)
    {
        var timeline = new Timeline { CreatedAt = now, SubmittedFor = SubmittedFor, ProcessingFor = ProcessingFor };
        return outcome switch
        {
            SucceedOutcome o => timeline with
            {
                SubmittedFor = o.SubmittedFor ?? SubmittedFor,
                ProcessingFor = o.ProcessingFor ?? ProcessingFor,
                SubmittedPolls = o.SubmittedPolls,
                ProcessingPolls = o.ProcessingPolls,
            },
            FailOutcome o => timeline with { End = TaskState.Failed, SkipsProcessing = o.SkipsProcessing },
            StallOutcome o => timeline with { End = o.State },
            _ => timeline,
        };
    }
}
