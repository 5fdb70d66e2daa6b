using System.Diagnostics;
using Specular.Corpus.Documents;
using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Reading;

/// <summary>Reads one document as a build does, on a thread of its own, so that a document that takes too long costs no more than the time allowed.</summary>
internal static class CorpusReader
{
    /// <summary>How long a document may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    // Hosts run generators on threads with a megabyte.
    private const int StackSize = 1024 * 1024;

    /// <summary>Reads it. Never throws for what the reader does.</summary>
    public static DocumentReading Read(CorpusDocument document)
    {
        var sources = document.Load();
        var reading = new DocumentReading(document, ReadOutcome.Hung) { Seconds = Limit.TotalSeconds };
        var thread = new Thread(() => reading = Measure(document, sources), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Limit) ? reading : new DocumentReading(document, ReadOutcome.Hung) { Seconds = Limit.TotalSeconds };
    }

    private static DocumentReading Measure(CorpusDocument document, IReadOnlyList<SourceDocument> sources)
    {
        var start = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        DocumentReading reading;
        try
        {
            reading = Read(document, sources);
        }
        catch (Exception e)
        {
            reading = new DocumentReading(document, ReadOutcome.Crashed) { Exception = e };
        }

        return reading with
        {
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
            AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - allocated,
        };
    }

    private static DocumentReading Read(CorpusDocument document, IReadOnlyList<SourceDocument> sources)
    {
        var bound = sources.Select(ContractReader.Bind).ToList();
        var result = ContractReader.Join(document.Folder, bound);
        var problems = bound[0].Problems.Select(p => Locate(sources[0], p)).ToList();
        return new DocumentReading(document, OutcomeOf(bound[0], problems)) { Problems = problems, Operations = result.Contract.Operations.Count };
    }

    private static ReadOutcome OutcomeOf(BoundDocument document, List<LocatedProblem> problems)
    {
        if (document.IsReadable)
        {
            return problems.Any(IsAboutReading) ? ReadOutcome.ReadWithFindings : ReadOutcome.Read;
        }

        return problems.Any(p => p.IsInText && IsAboutReading(p)) ? ReadOutcome.Refused : ReadOutcome.RefusedWithoutPlace;
    }

    private static bool IsAboutReading(LocatedProblem problem) => problem.Id.StartsWith("SPEC1", StringComparison.Ordinal);

    private static LocatedProblem Locate(SourceDocument source, Problem problem)
    {
        var position = DocumentLocator.Locate(source, problem);
        var isInText = position.Offset >= 0 && position.Length >= 0 && position.Offset + position.Length <= source.Text.Length;
        return new(problem.Descriptor.Id, problem.Descriptor.Severity, position.Line, position.Column, isInText, problem.Message);
    }
}
