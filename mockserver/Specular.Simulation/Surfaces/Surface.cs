using Specular.Simulation.Accounts;
using Specular.Simulation.Errors;
using Specular.Simulation.Operations;
using Specular.Simulation.Randomness;
using Specular.Specification.Contract;

namespace Specular.Simulation.Surfaces;

/// <summary>A contract, compiled.</summary>
internal sealed class Surface
{
    /// <summary>Its number among the simulator's contracts.</summary>
    public required int Number { get; init; }

    public required ApiContract Contract { get; init; }

    public required CredentialChecker Credentials { get; init; }

    public required RefusalWriter Refusals { get; init; }

    public required IdFormat RequestIdFormat { get; init; }

    /// <summary>How long addresses of media are valid; null is for ever.</summary>
    public TimeSpan? MediaLifetime => Contract.Profile.MediaLifetime?.Duration;

    /// <summary>The numbers of its rules among all rules of the simulator, by the rule itself.</summary>
    public required IReadOnlyDictionary<object, int> RuleNumbers { get; init; }

    /// <summary>Its operations, in the contract's order; filled while it is compiled.</summary>
    public List<OperationPlan> Operations { get; } = [];
}
