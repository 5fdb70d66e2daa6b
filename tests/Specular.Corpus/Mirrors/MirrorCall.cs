namespace Specular.Corpus.Mirrors;

/// <summary>One call and what became of it.</summary>
/// <param name="Method">The client's method.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why; "" where all is well.</param>
internal sealed record MirrorCall(string Method, MirrorOutcome Outcome, string Reason);
