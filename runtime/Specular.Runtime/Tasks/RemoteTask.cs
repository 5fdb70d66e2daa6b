using System.Globalization;
using Specular.Descriptors;
using Specular.Json;

namespace Specular;

/// <summary>
/// A task at the service. Its state, as seen here, only goes forward: an answer that is older than what was seen before (a lagging replica, a concurrent poll overtaken by another)
/// is not taken over, and an ended task stays ended. Safe for many threads at once.
/// </summary>
/// <typeparam name="T">What the task's query answers with.</typeparam>
public sealed class RemoteTask<T>
{
    private readonly ApiTransport _transport;
    private readonly TaskDescriptor<T> _descriptor;
    private readonly object _gate = new();
    private TaskState _state;
    private TaskState _furthest;
    private string _status;
    private string? _failureMessage;
    private T? _latest;
    private bool _isQueried;

    internal RemoteTask(ApiTransport transport, TaskDescriptor<T> descriptor, TaskSnapshot snapshot)
    {
        _transport = transport;
        _descriptor = descriptor;
        Id = snapshot.Id!;
        ExternalId = string.IsNullOrEmpty(snapshot.ExternalId) ? null : snapshot.ExternalId;
        _status = snapshot.Status ?? "";
        _failureMessage = snapshot.FailureMessage;
        _state = _furthest = descriptor.StateOf(snapshot.Status);
    }

    internal RemoteTask(ApiTransport transport, TaskDescriptor<T> descriptor, TaskSnapshot snapshot, T latest)
        : this(transport, descriptor, snapshot)
    {
        _latest = latest;
        _isQueried = true;
    }

    /// <summary>The task's id.</summary>
    public string Id { get; }

    /// <summary>The caller's own id; null when there is none.</summary>
    public string? ExternalId { get; }

    /// <summary>The state last seen; <see cref="TaskState.Unknown"/> for a status nobody knows, and for a resumed task that was not queried yet.</summary>
    public TaskState State => Locked(static task => task._state);

    /// <summary>The status last seen, as the wire has it; "" for a resumed task that was not queried yet.</summary>
    public string Status => Locked(static task => task._status);

    /// <summary>The task as last seen; null (or the default) until it was queried once.</summary>
    public T? Latest => Locked(static task => task._latest);

    /// <summary>Whether the task has ended, well or not.</summary>
    public bool IsCompleted => IsTerminal(State);

    /// <summary>Asks once. A failed task is not an exception here.</summary>
    /// <returns>The task as it is now; what was seen before, when the answer is older than that.</returns>
    /// <exception cref="ApiException">The query did not end well.</exception>
    public async Task<T> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var response = await _descriptor.Query(_transport, Id, cancellationToken).ConfigureAwait(false);
        var snapshot = _descriptor.Read(response.Body);
        if (string.IsNullOrEmpty(snapshot.Status))
        {
            throw new ContractViolationException(
                [new ContractViolation(_descriptor.StatusPointer, "the task's status is missing or empty; without it the task cannot be followed")],
                $"The answer of {_descriptor.QueryOperation.Name}")
            {
                Operation = _descriptor.QueryOperation,
                StatusCode = response.StatusCode,
                RequestId = response.RequestId,
            };
        }

        return Take(response.Body, snapshot);
    }

    /// <summary>Asks until the task has ended, an hour at most.</summary>
    /// <param name="progress">Told after every question; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the waiting at once; the task goes on at the service.</param>
    /// <returns>The task, ended well.</returns>
    /// <exception cref="RemoteTaskFailedException">The task ended, and not well.</exception>
    /// <exception cref="RemoteTaskDeadlineException">It did not end in time.</exception>
    public Task<T> WaitForCompletionAsync(IProgress<RemoteTaskProgress<T>>? progress = null, CancellationToken cancellationToken = default) =>
        WaitForCompletionAsync(new RemoteTaskWaitOptions(), progress, cancellationToken);

    /// <summary>Asks until the task has ended: at once, and then at growing intervals. Questions that go wrong in a passing way are asked again, within limits.</summary>
    /// <param name="options">How often and how long.</param>
    /// <param name="progress">Told after every question; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the waiting at once; the task goes on at the service.</param>
    /// <returns>The task, ended well.</returns>
    /// <exception cref="RemoteTaskFailedException">The task ended, and not well.</exception>
    /// <exception cref="RemoteTaskDeadlineException">It did not end in time.</exception>
    /// <exception cref="ApiException">The questions went wrong, for good or too often.</exception>
    public Task<T> WaitForCompletionAsync(RemoteTaskWaitOptions options, IProgress<RemoteTaskProgress<T>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new RemoteTaskWait<T>(this, options, progress, _transport.TimeProvider).RunAsync(cancellationToken);
    }

    /// <summary>A text that resumes the task in another process: <c>client.ResumeAdvancedLipSync(token)</c>. It holds no key.</summary>
    public string ToToken() => new RemoteTaskToken
    {
        Contract = _transport.Contract.Name,
        Operation = _descriptor.CreateOperation.Key,
        TaskId = Id,
        ExternalId = ExternalId,
        Server = _transport.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/'),
    }.ToString();

    /// <summary>Id and state.</summary>
    public override string ToString() => $"{_descriptor.CreateOperation.Name} {Id}: {(Status.Length == 0 ? "not queried yet" : Status)}";

    internal static bool IsTerminal(TaskState state) => state is TaskState.Succeeded or TaskState.Failed or TaskState.Cancelled;

    /// <summary>The end, when it has been seen: the task, or the exception.</summary>
    internal bool TryGetEnd(out T? task)
    {
        lock (_gate)
        {
            task = _latest;
            if (!IsTerminal(_state))
            {
                return false;
            }

            if (_state == TaskState.Succeeded)
            {
                // A receipt may say so at once; the result is in the query's answer.
                return _isQueried;
            }

            var ended = _state == TaskState.Cancelled ? "was cancelled" : "failed";
            throw new RemoteTaskFailedException($"The task {Id} of {_descriptor.CreateOperation.Name} {ended}: {(string.IsNullOrEmpty(_failureMessage) ? "the service gives no reason" : _failureMessage)} (status {_status}).")
            {
                Operation = _descriptor.CreateOperation,
                TaskId = Id,
                State = _state,
                Reason = string.IsNullOrEmpty(_failureMessage) ? null : _failureMessage,
                Latest = _latest,
            };
        }
    }

    internal RemoteTaskDeadlineException DeadlinePassed(TimeSpan deadline, int polls, Exception? lastError)
    {
        var token = ToToken();
        return new RemoteTaskDeadlineException(
            string.Create(CultureInfo.InvariantCulture, $"The task {Id} of {_descriptor.CreateOperation.Name} did not end within {deadline}, after {polls} questions; its status is '{Status}'. It goes on at the service: wait again, or resume it later with the token {token}."),
            lastError)
        {
            Operation = _descriptor.CreateOperation,
            TaskId = Id,
            State = State,
            Token = token,
        };
    }

    internal RemoteTaskProgress<T> ToProgress(TimeSpan elapsed, int polls)
    {
        lock (_gate)
        {
            return new RemoteTaskProgress<T>(_state, _status, _latest!, elapsed, polls);
        }
    }

    private T Take(T task, TaskSnapshot snapshot)
    {
        var state = _descriptor.StateOf(snapshot.Status);
        lock (_gate)
        {
            // An unknown word says nothing of order: it is taken over unless the task has ended.
            var isNewer = !IsTerminal(_furthest) ? state == TaskState.Unknown || state >= _furthest : state == _furthest;
            if (isNewer)
            {
                _state = state;
                _status = snapshot.Status!;
                _failureMessage = snapshot.FailureMessage;
                _latest = task;
                _isQueried = true;
                _furthest = state == TaskState.Unknown ? _furthest : state;
            }
            else if (!_isQueried && !IsTerminal(_furthest))
            {
                // Older than the receipt, but all there is.
                _latest = task;
                _isQueried = true;
            }

            return _isQueried ? _latest! : task;
        }
    }

    private TValue Locked<TValue>(Func<RemoteTask<T>, TValue> read)
    {
        lock (_gate)
        {
            return read(this);
        }
    }
}
