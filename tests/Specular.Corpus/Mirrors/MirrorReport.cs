namespace Specular.Corpus.Mirrors;

/// <summary>The calls of one document.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Calls">The calls.</param>
internal sealed record MirrorReport(string Document, IReadOnlyList<MirrorCall> Calls)
{
    /// <summary>Whether client and simulator disagree somewhere.</summary>
    public bool HasFaults => Calls.Any(c => c.Outcome is MirrorOutcome.NotSent or MirrorOutcome.Refused or MirrorOutcome.NotRead);

    public int Count(MirrorOutcome outcome) => Calls.Count(c => c.Outcome == outcome);
}
