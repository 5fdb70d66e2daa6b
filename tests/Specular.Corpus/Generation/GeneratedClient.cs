using Specular.Corpus.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Generation;

/// <summary>A document's client, what the compiler says of it, and what it cost.</summary>
internal sealed record GeneratedClient(CorpusDocument Document, GenerationOutcome Outcome)
{
    /// <summary>The compiler's errors and warnings, those of the trim and AOT analyzers included.</summary>
    public IReadOnlyList<CompilerFinding> Findings { get; init; } = [];

    /// <summary>Our own problems that say what was not carried over (SPEC3xxx), by id.</summary>
    public IReadOnlyDictionary<string, int> NotCarriedOver { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Why it is refused or crashed; "" else.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many operations the contract has.</summary>
    public int Operations { get; init; }

    /// <summary>How many files were written.</summary>
    public int Files { get; init; }

    /// <summary>How large they are together, in UTF-8.</summary>
    public long Bytes { get; init; }

    /// <summary>How long reading and writing took, without compiling.</summary>
    public double GenerateSeconds { get; init; }

    /// <summary>How long compiling and analyzing took.</summary>
    public double CompileSeconds { get; init; }

    /// <summary>Whether the fault is ours.</summary>
    public bool IsFault => Outcome is GenerationOutcome.Errors or GenerationOutcome.Warnings or GenerationOutcome.Crashed or GenerationOutcome.Hung
        || (Outcome is GenerationOutcome.Refused && Document.IsSound);

    /// <summary>The ids of problems that mean a loss.</summary>
    public static bool IsLoss(Problem problem) => problem.Descriptor.Id.StartsWith("SPEC30", StringComparison.Ordinal);
}
