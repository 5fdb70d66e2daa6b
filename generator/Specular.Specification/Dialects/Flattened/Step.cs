namespace Specular.Specification.Dialects.Flattened;

/// <summary>One line's reading, after those of the lines before. Compared by reference: the chain may be long.</summary>
internal sealed class Step(Step? previous, int line, StepKind kind, int depth, Weight weight)
{
    /// <summary>The reading of the line before; null at the page's first.</summary>
    public Step? Previous { get; } = previous;

    /// <summary>The line's index.</summary>
    public int Line { get; } = line;

    /// <summary>What it was read as.</summary>
    public StepKind Kind { get; } = kind;

    /// <summary>The depth of the object or list that it was added to.</summary>
    public int Depth { get; } = depth;

    /// <summary>What speaks against this step alone.</summary>
    public Weight Weight { get; } = weight;
}
