using Specular.Simulation.Calls;
using Specular.Simulation.Timelines;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tasks;

/// <summary>A task. Its state is computed when somebody looks, and only ever moves forward.</summary>
internal sealed class SimulatedTask
{
    private readonly Timeline _timeline;
    private TaskMoment _moment;
    private int _polls;

    public SimulatedTask(Timeline timeline)
    {
        _timeline = timeline;
        _moment = new TaskMoment(TaskState.Submitted, timeline.CreatedAt);
    }

    /// <summary>How tasks of its kind are created, queried and written.</summary>
    public required TaskPlan Plan { get; init; }

    public required string Id { get; init; }

    public required string? ExternalId { get; init; }

    public required string Account { get; init; }

    public required string FailureMessage { get; init; }

    /// <summary>Where everything random in its answers comes from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What its creation was asked with, packed: it is read once for each state.</summary>
    public required byte[]? Asked { get; init; }

    /// <summary>The bodies of the calls that issued ids it uses.</summary>
    public IReadOnlyList<JsonObject> Origins { get; init; } = [];

    /// <summary>What its creation was asked with.</summary>
    public CallInputs Inputs => CallInputs.Unpack(Asked, Origins);

    /// <summary>Where transitions are reported; null when the caller asked for none.</summary>
    public Uri? Callback { get; init; }

    /// <summary>How long the ids of requests are on its surface.</summary>
    public int RequestIdLength => Plan.RequestIdLength;

    public Timeline Timeline => _timeline;

    public DateTimeOffset CreatedAt => _timeline.CreatedAt;

    public int Polls => Volatile.Read(ref _polls);

    /// <summary>Counts a query and says what it sees.</summary>
    public TaskMoment Poll(DateTimeOffset now) => MoveTo(now, Interlocked.Increment(ref _polls));

    /// <summary>What somebody sees who does not count as a query.</summary>
    public TaskMoment Look(DateTimeOffset now) => MoveTo(now, Volatile.Read(ref _polls));

    /// <summary>Withdraws it; false when it had already ended.</summary>
    public bool TryCancel(DateTimeOffset now)
    {
        while (true)
        {
            var seen = MoveTo(now, Volatile.Read(ref _polls));
            if (TaskMoment.Rank(seen.State) == 2)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _moment, new TaskMoment(TaskState.Cancelled, now), seen) == seen)
            {
                return true;
            }
        }
    }

    /// <summary>What its answers say of it at a moment of its life.</summary>
    public TaskFacts Facts(TaskMoment moment) =>
        new(Id, ExternalId, moment.State, CreatedAt, moment.Since, moment.State == TaskState.Failed ? FailureMessage : "");

    /// <summary>How it is now, for who inspects the simulator.</summary>
    public TaskSnapshot Snapshot(DateTimeOffset now)
    {
        var moment = Look(now);
        return new TaskSnapshot
        {
            Id = Id,
            ExternalId = ExternalId,
            Operation = Plan.Protocol.CreateOperation,
            State = moment.State,
            FailureMessage = moment.State == TaskState.Failed ? FailureMessage : null,
            CreatedAt = CreatedAt,
            UpdatedAt = moment.Since,
            Polls = Polls,
        };
    }

    private TaskMoment MoveTo(DateTimeOffset now, int polls)
    {
        var (state, since) = _timeline.At(now, polls);
        while (true)
        {
            // Another thread may have seen a later moment: then this one answers with that, and nobody sees the task go back.
            var seen = Volatile.Read(ref _moment);
            if (TaskMoment.Rank(state) <= TaskMoment.Rank(seen.State))
            {
                return seen;
            }

            if (Interlocked.CompareExchange(ref _moment, new TaskMoment(state, since), seen) == seen)
            {
                continue;
            }
        }
    }
}
