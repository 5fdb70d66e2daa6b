using System.Net;
using Specular.Simulation.Bytes;
using Specular.Simulation.Media;
using Specular.Simulation.Tasks;
using Specular.Specification.Contract;

namespace Specular.Simulation.Callbacks;

/// <summary>Reports the transitions of tasks that asked for it, when they are due: one timer of the simulator's clock for all of them.</summary>
internal sealed class CallbackScheduler : IDisposable
{
    // Beyond this many the oldest task's reports matter less than memory.
    private const int MostDue = 100_000;

    private readonly PriorityQueue<(SimulatedTask Task, TaskState State, DateTimeOffset At), (DateTimeOffset At, long Order)> _due = new();
    private readonly object _lock = new();
    private readonly SimulatorOptions _options;
    private readonly MediaAddresses _media;
    private readonly ITimer? _timer;
    private long _order;

    public CallbackScheduler(SimulatorOptions options, MediaAddresses media)
    {
        _options = options;
        _media = media;
        _timer = options.Callbacks is null
            ? null
            : options.Clock.CreateTimer(static s => ((CallbackScheduler)s!).ReportDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The address to report to, allowed or not; null when none was given, or it is none.</summary>
    public Uri? AddressOf(string? text) =>
        _timer is not null && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>Takes a new task's transitions into the schedule.</summary>
    public void Schedule(SimulatedTask task)
    {
        if (_timer is null || task.Callback is null)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var (state, at) in task.Timeline.Transitions())
            {
                if (_due.Count < MostDue)
                {
                    _due.Enqueue((task, state, at), (at, _order++));
                }
            }

            SetTimer();
        }
    }

    /// <summary>Forgets everything scheduled.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _due.Clear();
        }
    }

    public void Dispose() => _timer?.Dispose();

    private bool IsAllowed(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address))
        || _options.CallbackHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    private void ReportDue()
    {
        var due = new List<(SimulatedTask Task, TaskState State, DateTimeOffset At)>();
        lock (_lock)
        {
            var now = _options.Clock.GetUtcNow();
            while (_due.TryPeek(out var first, out _) && first.At <= now)
            {
                due.Add(_due.Dequeue());
            }

            SetTimer();
        }

        foreach (var (task, state, at) in due)
        {
            // A task that was withdrawn no longer makes the transitions it would have made.
            if (task.Look(at).State != TaskState.Cancelled)
            {
                Report(new SimulatedCallback(task.Callback!, BodyOf(task, state, at), task.Id, state, at));
            }
        }
    }

    private void Report(SimulatedCallback callback)
    {
        if (IsAllowed(callback.Address))
        {
            _options.Callbacks!.Post(callback);
        }
        else
        {
            _options.Callbacks!.Withhold(
                callback,
                $"not sent: the host {callback.Address.Host} is not allowed; allow it with SimulatorOptions.CallbackHosts (--callback-host)");
        }
    }

    private void SetTimer()
    {
        if (_due.TryPeek(out var first, out _))
        {
            var wait = first.At - _options.Clock.GetUtcNow();
            _timer!.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    // The task object alone, without the envelope.
    private byte[] BodyOf(SimulatedTask task, TaskState state, DateTimeOffset at)
    {
        var answer = TaskWriter.Write(task, new TaskMoment(state, at), _media, "");
        var body = JsonBytesReader.Read(answer.Bytes, out _)!;
        return task.Plan.DataMember is { } member && body[member] is { } data ? JsonBytesWriter.Write(data) : answer.Bytes;
    }
}
