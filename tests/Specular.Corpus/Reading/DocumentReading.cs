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

    /// <summary>
    /// Whether it is known to be invalid and nothing says so: no problem of reading, and none of contradiction. What a document leaves unsaid (no server, no error answers) is no answer to that.
    /// </summary>
    public bool IsSilent => Document.WhyInvalid.Length > 0 && !IsFault && Outcome != ReadOutcome.Refused
        && !Problems.Any(p => p.Id.StartsWith("SPEC1", StringComparison.Ordinal) || (p.Id.StartsWith("SPEC2", StringComparison.Ordinal) && p.Id is not ("SPEC2004" or "SPEC2005" or "SPEC2006" or "SPEC2007")));

    /// <summary>Whether the fault is ours.</summary>
    public bool IsFault => Outcome is ReadOutcome.Crashed or ReadOutcome.Hung or ReadOutcome.RefusedWithoutPlace;
}
