namespace Specular.Simulation;

/// <summary>What a simulator serves and why it behaves as it does: pure data, for a host to print.</summary>
public sealed record SimulatorDescription
{
    /// <summary>The routes, ordered by path, then method.</summary>
    public required IReadOnlyList<RouteDescription> Routes { get; init; }

    /// <summary>The task protocols.</summary>
    public required IReadOnlyList<ProtocolDescription> Protocols { get; init; }

    /// <summary>The behaviours, each with what it rests on.</summary>
    public required IReadOnlyList<BehaviourDescription> Behaviours { get; init; }

    /// <summary>What is answered less well than the contract says, each with its place.</summary>
    public required IReadOnlyList<LoadProblem> Limitations { get; init; }
}
