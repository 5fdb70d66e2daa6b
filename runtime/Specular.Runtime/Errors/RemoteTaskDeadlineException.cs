namespace Specular;

/// <summary>A task did not end within the time given to wait for it. It goes on at the service; the token resumes it.</summary>
public sealed class RemoteTaskDeadlineException(string message, Exception? innerException = null) : ApiException(message, innerException)
{
    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>The state last seen.</summary>
    public required TaskState State { get; init; }

    /// <summary>What resumes the task, in this process or another.</summary>
    public required string Token { get; init; }
}
