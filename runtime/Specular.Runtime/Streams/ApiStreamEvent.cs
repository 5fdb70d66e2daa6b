using Specular.Json;

namespace Specular;

/// <summary>One event of a stream as it came, or one line of it.</summary>
/// <typeparam name="T">What an event carries.</typeparam>
public sealed class ApiStreamEvent<T>
{
    /// <summary>The event's name; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The last id that the stream has told, in this event or before; null when it has told none.</summary>
    public string? Id { get; init; }

    /// <summary>What it carries, as text: the event's data, its lines joined by \n, or the line.</summary>
    public required string Data { get; init; }

    /// <summary>Whether <see cref="Value"/> was read: false for data that is none of the contract's, such as the mark <c>[DONE]</c>.</summary>
    public bool HasValue { get; init; }

    /// <summary>What it carries; the type's default when <see cref="HasValue"/> is false.</summary>
    public T? Value { get; init; }

    /// <summary>What in it is not as the contract has it; empty when all is well.</summary>
    public IReadOnlyList<ContractViolation> Violations { get; init; } = [];
}
