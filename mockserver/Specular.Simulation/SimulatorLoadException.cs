namespace Specular.Simulation;

/// <summary>Contracts cannot be simulated; <see cref="Problems"/> has every reason, each with its place and its remedy.</summary>
public sealed class SimulatorLoadException(IReadOnlyList<LoadProblem> problems) : Exception(string.Join("\n", problems))
{
    /// <summary>Every reason.</summary>
    public IReadOnlyList<LoadProblem> Problems { get; } = problems;
}
