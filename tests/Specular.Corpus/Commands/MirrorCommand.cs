using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Documents;
using Specular.Corpus.Mirrors;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>mirror</c>: client and simulator of one document agree.</summary>
internal static class MirrorCommand
{
    private const string Description =
        """
        Call every operation of every document with its generated client, against the simulator of the same document: values that the schemas allow are sent and accepted, and the answers
        are read strictly.

        Each way to read an answer is called twice, with all optional arguments and with few. "not sent", "refused" and "not read" are faults of ours, on one side or the other.
        """;

    // Enough to see what is wrong.
    private const int MostShown = 3;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var seed = new Option<int>("--seed") { Description = "Where the values come from.", DefaultValueFactory = _ => 1 };
        var most = new Option<int>("--operations") { Description = "How many operations of a document are called at most.", DefaultValueFactory = _ => 300 };
        var verbose = new Option<bool>("--verbose") { Description = "Show every fault and every reason to skip a call." };
        var command = new Command("mirror", Description) { paths, seed, most, verbose };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(seed), parsed.GetValue(most), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int seed, int most, bool isVerbose)
    {
        var reports = new List<MirrorReport>();
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                reports.Add(MirrorCheck.Check(document, seed, most));
            }
        }

        foreach (var report in reports)
        {
            Show(report, isVerbose);
        }

        var table = new TextTable("document", "calls", "agreed", "not sent", "refused", "not read", "skipped");
        foreach (var report in reports)
        {
            AddRow(table, report);
        }

        AddRow(table, new("all", [.. reports.SelectMany(r => r.Calls)]));
        Console.Out.Write(table);
        return reports.Any(r => r.HasFaults) ? 1 : 0;
    }

    private static void Show(MirrorReport report, bool isVerbose)
    {
        foreach (var group in report.Calls.Where(c => c.Outcome is not MirrorOutcome.Agreed && (isVerbose || c.Outcome is not MirrorOutcome.Skipped)).GroupBy(c => c.Outcome))
        {
            foreach (var call in isVerbose ? group : group.DistinctBy(c => c.Method).Take(MostShown))
            {
                Console.Out.Write($"{report.Document}: {call.Method}: {call.Outcome}: {call.Reason}\n");
            }
        }
    }

    private static void AddRow(TextTable table, MirrorReport report) => table.Add(
        report.Document, Number(report.Calls.Count), Number(report.Count(MirrorOutcome.Agreed)), Number(report.Count(MirrorOutcome.NotSent)), Number(report.Count(MirrorOutcome.Refused)),
        Number(report.Count(MirrorOutcome.NotRead)), Number(report.Count(MirrorOutcome.Skipped)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
