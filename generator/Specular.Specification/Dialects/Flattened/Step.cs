namespace Specular.Specification.Dialects.Flattened;

/// <summary>One line's reading, after those of the lines before.</summary>
/// <param name="Previous">The reading of the line before; null at the page's first.</param>
/// <param name="Line">The line's index.</param>
/// <param name="Kind">What it was read as.</param>
/// <param name="Depth">The depth of the object or list that it was added to.</param>
/// <param name="Weight">What speaks against this step alone.</param>
internal sealed record Step(Step? Previous, int Line, StepKind Kind, int Depth, Weight Weight);
