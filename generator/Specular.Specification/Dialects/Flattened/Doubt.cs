namespace Specular.Specification.Dialects.Flattened;

/// <summary>Two readings that lead to the same state at nearly the same weight: what follows cannot tell them apart.</summary>
/// <param name="Previous">The doubt before.</param>
/// <param name="Taken">The last step of the reading that was taken.</param>
/// <param name="Other">The last step of the other.</param>
internal sealed record Doubt(Doubt? Previous, Step Taken, Step Other);
