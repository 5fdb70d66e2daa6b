namespace Specular.Corpus.Comparison;

/// <summary>A kind of difference that is not ours to mend.</summary>
/// <param name="Reason">Why it is there, and why ours stays.</param>
/// <param name="Applies">Whether a difference is of this kind.</param>
internal sealed record KnownDifference(string Reason, Func<Difference, DifferenceContext, bool> Applies);
