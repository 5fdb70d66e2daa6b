namespace Specular.Descriptors;

/// <summary>What one call costs.</summary>
/// <param name="Amount">The amount: 0.07.</param>
/// <param name="Unit">The unit as the document has it: "PTC".</param>
public sealed record PriceDescriptor(decimal Amount, string Unit);
