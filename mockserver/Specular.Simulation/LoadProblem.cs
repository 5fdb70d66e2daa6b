using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>Why a contract cannot be simulated.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">How to go on.</param>
/// <param name="OtherPlace">The second place, where two contradict each other; else null.</param>
public sealed record LoadProblem(SourceReference Place, string Message, string Remedy, SourceReference? OtherPlace = null)
{
    /// <inheritdoc />
    public override string ToString() => OtherPlace is { } other ? $"{Place} and {other}: {Message} {Remedy}" : $"{Place}: {Message} {Remedy}";
}
