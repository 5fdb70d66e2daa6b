using Specular.Specification.Values;

namespace Specular.Simulation;

/// <summary>Outcomes one after the other, one for each call.</summary>
public sealed record SequenceOutcome : Outcome
{
    /// <summary>The outcomes in their order.</summary>
    public required ValueList<Outcome> Outcomes { get; init; }
}
