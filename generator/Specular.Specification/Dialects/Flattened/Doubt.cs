namespace Specular.Specification.Dialects.Flattened;

/// <summary>Two readings that lead to the same state at nearly the same weight: what follows cannot tell them apart.</summary>
internal sealed class Doubt(Doubt? previous, Step taken, Step other)
{
    /// <summary>The doubt before.</summary>
    public Doubt? Previous { get; } = previous;

    /// <summary>The last step of the reading that was taken.</summary>
    public Step Taken { get; } = taken;

    /// <summary>The last step of the other.</summary>
    public Step Other { get; } = other;
}
