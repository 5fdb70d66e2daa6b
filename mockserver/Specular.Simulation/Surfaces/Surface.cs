using Specular.Simulation.Accounts;
using Specular.Simulation.Errors;
using Specular.Simulation.Media;
using Specular.Simulation.Operations;
using Specular.Simulation.Randomness;
using Specular.Specification.Contract;
using Specular.Specification.Values;

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

    /// <summary>Where ids stand in the issuer's answer, by the rule's number, for those ids beside which rules look.</summary>
    public required IReadOnlyDictionary<int, PointerPattern> IssuePlaces { get; init; }

    /// <summary>What the profile says of media members, by the member itself.</summary>
    public required IReadOnlyDictionary<object, MediaTerms> MediaTerms { get; init; }

    /// <summary>Its operations, in the contract's order; filled while it is compiled.</summary>
    public List<OperationPlan> Operations { get; } = [];
}
