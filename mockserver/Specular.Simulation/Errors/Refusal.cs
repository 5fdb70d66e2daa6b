using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Errors;

/// <summary>Why a call is refused.</summary>
internal sealed record Refusal
{
    /// <summary>Which row of the error table speaks for it.</summary>
    public required ErrorTrigger Trigger { get; init; }

    /// <summary>The HTTP status where no table speaks for it.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong, for people.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the message replaces the row's own.</summary>
    public bool OverridesMessage { get; init; }

    /// <summary>The row, where a scenario names it.</summary>
    public ErrorEntry? Row { get; init; }

    /// <summary>Everything in the request that breaks the contract.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>Further headers.</summary>
    public IReadOnlyList<Header> Headers { get; init; } = [];
}
