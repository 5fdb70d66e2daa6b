using Specular.Corpus.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Reading;

/// <summary>What became of one document, and what it cost.</summary>
internal sealed record DocumentReading(CorpusDocument Document, ReadOutcome Outcome)
{
    /// <summary>How long reading, joining and locating its problems took.</summary>
    public double Seconds { get; init; }

    /// <summary>How many bytes were allocated for it.</summary>
    public long AllocatedBytes { get; init; }

    /// <summary>Its own problems; those of its parts and of joining are not among them.</summary>
    public IReadOnlyList<LocatedProblem> Problems { get; init; } = [];

    /// <summary>How many operations its contract has.</summary>
    public int Operations { get; init; }

    /// <summary>What left the reader, when it crashed.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Why it is refused: the first error.</summary>
    public LocatedProblem? Refusal => Problems.FirstOrDefault(p => p.Severity == ProblemSeverity.Error);

    /// <summary>Whether the fault is ours.</summary>
    public bool IsFault => Outcome is ReadOutcome.Crashed or ReadOutcome.Hung or ReadOutcome.RefusedWithoutPlace;
}
