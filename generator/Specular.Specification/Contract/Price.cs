namespace Specular.Specification.Contract;

/// <summary>What one call costs.</summary>
/// <param name="Amount">The amount as written: "0.07".</param>
/// <param name="Unit">The unit as written: "PTC".</param>
/// <param name="Basis">On what it rests.</param>
public sealed record Price(string Amount, string Unit, Basis Basis);
