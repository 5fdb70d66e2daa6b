using Specular.Specification.Contract;

namespace Specular.Simulation;

/// <summary>A behaviour and what it rests on.</summary>
/// <param name="Contract">The surface's name.</param>
/// <param name="Subject">What it is about: an operation's key, "errors" ...; "" is the whole surface.</param>
/// <param name="Statement">The behaviour, as a sentence.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Source">The sentence or capture behind it; for what is assumed, how to switch it.</param>
public sealed record BehaviourDescription(string Contract, string Subject, string Statement, Basis Basis, string Source);
