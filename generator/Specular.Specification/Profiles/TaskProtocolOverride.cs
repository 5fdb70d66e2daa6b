using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>Members of <see cref="TaskProtocol"/> that a profile states; null leaves what is detected.</summary>
public sealed record TaskProtocolOverride
{
    /// <summary>See <see cref="TaskProtocol.QueryOperation"/>.</summary>
    public string? QueryOperation { get; init; }

    /// <summary>See <see cref="TaskProtocol.ListOperation"/>.</summary>
    public string? ListOperation { get; init; }

    /// <summary>See <see cref="TaskProtocol.CancelOperation"/>.</summary>
    public string? CancelOperation { get; init; }

    /// <summary>See <see cref="TaskProtocol.CreateIdPointer"/>.</summary>
    public string? CreateIdPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.QueryIdParameter"/>; "path:id" or "query:task_id".</summary>
    public string? QueryIdParameter { get; init; }

    /// <summary>See <see cref="TaskProtocol.IdPointer"/>.</summary>
    public string? IdPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.StatusPointer"/>.</summary>
    public string? StatusPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.Vocabulary"/>; empty leaves what is detected.</summary>
    public ValueList<StatusWord> Vocabulary { get; init; } = [];

    /// <summary>See <see cref="TaskProtocol.ResultPointer"/>.</summary>
    public string? ResultPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.FailureMessagePointer"/>.</summary>
    public string? FailureMessagePointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.ExternalIdRequestPointer"/>.</summary>
    public string? ExternalIdRequestPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.ExternalIdPointer"/>.</summary>
    public string? ExternalIdPointer { get; init; }

    /// <summary>See <see cref="TaskProtocol.QueryByExternalId"/>.</summary>
    public bool? QueryByExternalId { get; init; }

    /// <summary>See <see cref="TaskProtocol.CallbackPointer"/>.</summary>
    public string? CallbackPointer { get; init; }

    /// <summary>On what the statement rests; null when nothing is stated.</summary>
    public Evidence? Evidence { get; init; }
}
