using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A create operation and its query: the Start and Resume forms.</summary>
public sealed record TaskModel
{
    /// <summary>What Start and Resume are followed by: "AdvancedLipSync".</summary>
    public required string Stem { get; init; }

    /// <summary>The operation that starts a task, by its name.</summary>
    public required string CreateOperation { get; init; }

    /// <summary>The methods of the same operation for other media types of its body, which start the same tasks.</summary>
    public ValueList<FurtherStart> Further { get; init; } = [];

    /// <summary>The operation that queries one, by its name.</summary>
    public required string QueryOperation { get; init; }

    /// <summary>The query's parameter that takes the id, by its name in C#.</summary>
    public required string QueryIdParameter { get; init; }

    /// <summary>The task's id in the create's answer.</summary>
    public required AccessPath CreateId { get; init; }

    /// <summary>The same as a pointer into the whole body, for messages.</summary>
    public required string CreateIdPointer { get; init; }

    /// <summary>The status in the create's answer; null when it is not there.</summary>
    public AccessPath? CreateStatus { get; init; }

    /// <summary>The caller's own id in the create's answer; null when it is not there.</summary>
    public AccessPath? CreateExternalId { get; init; }

    /// <summary>The task's id in the query's answer; null when it is not there.</summary>
    public AccessPath? Id { get; init; }

    /// <summary>The status in the query's answer.</summary>
    public required AccessPath Status { get; init; }

    /// <summary>The same as a pointer into the whole body, for messages.</summary>
    public required string StatusPointer { get; init; }

    /// <summary>The words of the status.</summary>
    public ValueList<StatusWord> Vocabulary { get; init; } = [];

    /// <summary>The reason of a failure in the query's answer; null when nothing says it.</summary>
    public AccessPath? FailureMessage { get; init; }

    /// <summary>The caller's own id in the query's answer; null when it is not there.</summary>
    public AccessPath? ExternalId { get; init; }

    /// <summary>Whether the query finds a task by the caller's own id too.</summary>
    public bool QueryByExternalId { get; init; }

    /// <summary>Why it is taken for a task: one sentence for each conclusion.</summary>
    public ValueList<string> Evidence { get; init; } = [];

    /// <summary>What Start is followed by where an operation starts it; null when it does not.</summary>
    public string? StemOf(string operation) => string.Equals(operation, CreateOperation, StringComparison.Ordinal) ? Stem
        : Further.FirstOrDefault(f => string.Equals(f.Operation, operation, StringComparison.Ordinal))?.Stem;
}
