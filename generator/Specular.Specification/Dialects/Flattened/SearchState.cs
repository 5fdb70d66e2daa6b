namespace Specular.Specification.Dialects.Flattened;

/// <summary>One reading of all lines so far.</summary>
/// <param name="Top">What is open.</param>
/// <param name="Cost">What speaks against it, summed.</param>
/// <param name="Step">Its last step.</param>
/// <param name="TakesContinuation">Whether the last line was a plain scalar, which the next may go on with.</param>
/// <param name="Doubts">Other readings that could not be told from it.</param>
internal sealed record SearchState(Frame Top, double Cost, Step? Step, bool TakesContinuation, Doubt? Doubts)
{
    /// <summary>Equal for readings with the same future.</summary>
    public ulong Key => Top.Hash ^ (TakesContinuation ? 0x5bd1e995UL : 0);
}
