using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>
/// How a task is started, followed and ended. Pointers are JSON pointers into the whole body as it travels (the envelope included): "/data/task_id".
/// </summary>
public sealed record TaskProtocol
{
    /// <summary>The key of the operation that starts a task.</summary>
    public required string CreateOperation { get; init; }

    /// <summary>The key of the operation that queries one; null when the documents have none.</summary>
    public string? QueryOperation { get; init; }

    /// <summary>The key of the operation that lists tasks; null when there is none.</summary>
    public string? ListOperation { get; init; }

    /// <summary>The key of the operation that cancels one; null when there is none.</summary>
    public string? CancelOperation { get; init; }

    /// <summary>Where the create answer has the task's id.</summary>
    public required string CreateIdPointer { get; init; }

    /// <summary>Where the create answer has the status; null when it does not.</summary>
    public string? CreateStatusPointer { get; init; }

    /// <summary>The query operation's parameter that carries the id: its location and name.</summary>
    public ParameterLocation QueryIdLocation { get; init; }

    /// <summary>The query operation's parameter that carries the id.</summary>
    public string QueryIdParameter { get; init; } = "";

    /// <summary>Where the query answer has the task's id; null when it does not.</summary>
    public string? IdPointer { get; init; }

    /// <summary>Where the query answer has the status.</summary>
    public string? StatusPointer { get; init; }

    /// <summary>The words of the status, in the order of a task's life.</summary>
    public ValueList<StatusWord> Vocabulary { get; init; } = [];

    /// <summary>Where the query answer has the result; null when nothing says.</summary>
    public string? ResultPointer { get; init; }

    /// <summary>Where the query answer has the reason of a failure; null when nothing says.</summary>
    public string? FailureMessagePointer { get; init; }

    /// <summary>Where the create request takes the caller's own id; null when it does not.</summary>
    public string? ExternalIdRequestPointer { get; init; }

    /// <summary>Where answers echo the caller's own id; null when they do not.</summary>
    public string? ExternalIdPointer { get; init; }

    /// <summary>Whether the query operation finds a task by the caller's own id too.</summary>
    public bool QueryByExternalId { get; init; }

    /// <summary>Where the create request takes an address to call back; null when it does not.</summary>
    public string? CallbackPointer { get; init; }

    /// <summary>Where answers have the time of creation; null when they do not.</summary>
    public string? CreatedAtPointer { get; init; }

    /// <summary>Where answers have the time of the last transition; null when they do not.</summary>
    public string? UpdatedAtPointer { get; init; }

    /// <summary>Why we believe so, one entry for each conclusion.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];

    /// <summary>The state a word means; <see cref="TaskState.Unknown"/> for a word nobody knows.</summary>
    public TaskState StateOf(JsonValue wire) => Vocabulary.FirstOrDefault(w => w.Wire.Equals(wire))?.State ?? TaskState.Unknown;

    /// <summary>The first word for a state, or null when the vendor has none.</summary>
    public JsonValue? WordFor(TaskState state) => Vocabulary.FirstOrDefault(w => w.State == state)?.Wire;
}
