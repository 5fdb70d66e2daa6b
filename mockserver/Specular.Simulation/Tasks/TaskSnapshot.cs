using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>A task as it is at one moment.</summary>
public sealed record TaskSnapshot
{
    /// <summary>The id the simulator gave it.</summary>
    public required string Id { get; init; }

    /// <summary>The caller's own id; null when it gave none.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The key of the operation that created it.</summary>
    public required string Operation { get; init; }

    /// <summary>Its state.</summary>
    public required TaskState State { get; init; }

    /// <summary>The reason of its failure; null when it has not failed.</summary>
    public required string? FailureMessage { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it entered its state.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How many queries it has answered.</summary>
    public required int Polls { get; init; }
}
