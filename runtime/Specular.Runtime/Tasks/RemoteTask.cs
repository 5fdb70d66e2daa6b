namespace Specular;

/// <summary>
/// A task at the service. Its state, as seen here, only goes forward: an answer that is older than what was seen before (a lagging replica, a concurrent poll overtaken by another)
/// is not taken over, and an ended task stays ended. Safe for many threads at once.
/// </summary>
/// <typeparam name="T">What the task's query answers with.</typeparam>
public sealed class RemoteTask<T>
{
    internal RemoteTask(string id) => Id = id;

    /// <summary>The task's id.</summary>
    public string Id { get; }

    /// <summary>The caller's own id; null when there is none.</summary>
    public string? ExternalId { get; }

    /// <summary>The state last seen.</summary>
    public TaskState State { get; }

    /// <summary>The status last seen, as the wire has it; "" for a resumed task that was not queried yet.</summary>
    public string Status { get; } = "";

    /// <summary>The task as last seen; null (or the default) until it was queried once.</summary>
    public T? Latest { get; }

    /// <summary>Whether the task has ended, well or not.</summary>
    public bool IsCompleted => State is TaskState.Succeeded or TaskState.Failed or TaskState.Cancelled;

    /// <summary>Asks once. A failed task is not an exception here.</summary>
    public Task<T> RefreshAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Asks until the task has ended, an hour at most.</summary>
    /// <param name="progress">Told after every question; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the waiting at once; the task goes on at the service.</param>
    /// <exception cref="RemoteTaskFailedException">The task ended, and not well.</exception>
    /// <exception cref="RemoteTaskDeadlineException">It did not end in time.</exception>
    public Task<T> WaitForCompletionAsync(IProgress<RemoteTaskProgress<T>>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Asks until the task has ended.</summary>
    /// <param name="options">How often and how long.</param>
    /// <param name="progress">Told after every question; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the waiting at once; the task goes on at the service.</param>
    /// <exception cref="RemoteTaskFailedException">The task ended, and not well.</exception>
    /// <exception cref="RemoteTaskDeadlineException">It did not end in time.</exception>
    public Task<T> WaitForCompletionAsync(RemoteTaskWaitOptions options, IProgress<RemoteTaskProgress<T>>? progress = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>A text that resumes the task in another process: <c>client.ResumeAdvancedLipSync(token)</c>. It holds no key.</summary>
    public string ToToken() => throw new NotSupportedException();
}
