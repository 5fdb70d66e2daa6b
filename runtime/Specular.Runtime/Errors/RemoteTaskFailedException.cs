namespace Specular;

/// <summary>A task ended, and not well. The calls themselves went well.</summary>
public sealed class RemoteTaskFailedException(string message) : ApiException(message)
{
    /// <summary>The task's id.</summary>
    public required string TaskId { get; init; }

    /// <summary>How it ended: <see cref="TaskState.Failed"/> or <see cref="TaskState.Cancelled"/>.</summary>
    public required TaskState State { get; init; }

    /// <summary>The vendor's reason; null when the answer gives none.</summary>
    public string? Reason { get; init; }

    /// <summary>The task as last seen, of the type that its query answers with.</summary>
    public object? Latest { get; init; }
}
