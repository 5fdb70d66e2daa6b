using Specular.Specification.Profiles;

namespace Specular.Simulation.Operations;

/// <summary>A rule that a value must be one that another operation issued.</summary>
/// <param name="Number">The rule's number in the simulator: what issued ids are remembered by.</param>
/// <param name="Rule">The rule.</param>
internal sealed record IssuedCheck(int Number, IssuedByRule Rule);
