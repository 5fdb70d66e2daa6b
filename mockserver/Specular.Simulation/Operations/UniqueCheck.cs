using Specular.Specification.Profiles;

namespace Specular.Simulation.Operations;

/// <summary>A rule that an account may use a value once.</summary>
/// <param name="Number">The rule's number in the simulator.</param>
/// <param name="Rule">The rule.</param>
internal sealed record UniqueCheck(int Number, UniqueRule Rule);
