using System.Collections.Frozen;

namespace Specular.Descriptors;

/// <summary>How a task is started, queried and read, for the type that its query answers with.</summary>
/// <typeparam name="TTask">What the query operation answers with.</typeparam>
public sealed class TaskDescriptor<TTask>
{
    /// <summary>The operation that starts a task.</summary>
    public required OperationDescriptor CreateOperation { get; init; }

    /// <summary>The operation that queries one.</summary>
    public required OperationDescriptor QueryOperation { get; init; }

    /// <summary>Sends the query for an id.</summary>
    public required Func<ApiTransport, string, CancellationToken, Task<ApiResponse<TTask>>> Query { get; init; }

    /// <summary>Reads id, status, failure message and external id out of a query's answer.</summary>
    public required Func<TTask, TaskSnapshot> Read { get; init; }

    /// <summary>The words of the status and what they mean. A word that is not here is not terminal.</summary>
    public required IReadOnlyDictionary<string, TaskState> Vocabulary
    {
        get;
        init => field = value.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether the query finds a task by the caller's own id too.</summary>
    public bool QueryByExternalId { get; init; }

    /// <summary>Where the create answer has the id, for messages: "/data/task_id".</summary>
    public string CreateIdPointer { get; init; } = "";

    /// <summary>Where the query answer has the status, for messages: "/data/task_status".</summary>
    public string StatusPointer { get; init; } = "";

    /// <summary>The state a word means; <see cref="TaskState.Unknown"/> for one nobody knows.</summary>
    public TaskState StateOf(string? status) => status is not null && Vocabulary.TryGetValue(status, out var state) ? state : TaskState.Unknown;

    /// <summary>The same tasks, started by another method of the operation: one that sends another media type.</summary>
    public TaskDescriptor<TTask> StartedBy(OperationDescriptor operation) => new()
    {
        CreateOperation = operation,
        QueryOperation = QueryOperation,
        Query = Query,
        Read = Read,
        Vocabulary = Vocabulary,
        QueryByExternalId = QueryByExternalId,
        CreateIdPointer = CreateIdPointer,
        StatusPointer = StatusPointer,
    };
}
