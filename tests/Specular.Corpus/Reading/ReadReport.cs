using System.Diagnostics;
using System.Globalization;
using Specular.Corpus.Output;

namespace Specular.Corpus.Reading;

/// <summary>The table of what became of documents, and the refused ones below it.</summary>
internal sealed class ReadReport(IReadOnlyList<DocumentReading> readings)
{
    // Enough of a kind to see what it is about.
    private const int MostExamples = 3;

    /// <summary>Whether a fault is ours.</summary>
    public bool HasFaults => readings.Any(r => r.IsFault);

    public void Write(TextWriter output, bool isVerbose)
    {
        output.Write(Table());
        WriteCosts(output);
        foreach (var fault in readings.Where(r => r.IsFault))
        {
            output.Write($"\n{fault.Outcome}: {NameOf(fault)}\n{fault.Exception}\n");
        }

        foreach (var kind in readings.Where(r => r.Outcome == ReadOutcome.Refused).GroupBy(r => r.Refusal!.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var all = kind.ToList();
            output.Write(Line($"\nRefused with {kind.Key}: {all.Count}\n"));
            foreach (var refused in isVerbose ? all : all.Take(MostExamples))
            {
                output.Write(Line($"  {NameOf(refused)}:{refused.Refusal!.Line}:{refused.Refusal.Column}: {refused.Refusal.Message}\n"));
            }

            if (!isVerbose && all.Count > MostExamples)
            {
                output.Write(Line($"  ... {all.Count - MostExamples} more (--verbose)\n"));
            }
        }

        WriteSilent(output, isVerbose);
    }

    // Documents whose manifest says what is wrong with them, while we say nothing.
    private void WriteSilent(TextWriter output, bool isVerbose)
    {
        var silent = readings.Where(r => r.IsSilent).ToList();
        if (silent.Count > 0)
        {
            output.Write(Line($"\nKnown to be invalid, and read without a word about it: {silent.Count}\n"));
            output.Write(string.Concat(silent.Take(isVerbose ? silent.Count : MostExamples).Select(r => $"  {NameOf(r)}: {r.Document.WhyInvalid}\n")));
        }
    }

    private TextTable Table()
    {
        var table = new TextTable("folder", "documents", "read", "with findings", "refused", "no place", "crashed", "hung", "operations", "seconds", "slowest", "most MB");
        foreach (var folder in readings.GroupBy(r => r.Document.Folder, StringComparer.Ordinal))
        {
            AddRow(table, folder.Key, [.. folder]);
        }

        AddRow(table, "all", readings);
        return table;
    }

    private static void AddRow(TextTable table, string folder, IReadOnlyList<DocumentReading> rows)
    {
        int Of(ReadOutcome outcome) => rows.Count(r => r.Outcome == outcome);
        table.Add(
            folder, Line($"{rows.Count}"), Line($"{Of(ReadOutcome.Read) + Of(ReadOutcome.ReadWithFindings)}"), Line($"{Of(ReadOutcome.ReadWithFindings)}"),
            Line($"{Of(ReadOutcome.Refused)}"), Line($"{Of(ReadOutcome.RefusedWithoutPlace)}"), Line($"{Of(ReadOutcome.Crashed)}"), Line($"{Of(ReadOutcome.Hung)}"),
            Line($"{rows.Sum(r => r.Operations)}"), Line($"{rows.Sum(r => r.Seconds):0.0}"), Line($"{rows.Max(r => r.Seconds):0.00}"),
            Line($"{Megabytes(rows.Max(r => r.AllocatedBytes)):0}"));
    }

    private void WriteCosts(TextWriter output)
    {
        var slowest = readings.MaxBy(r => r.Seconds)!;
        var largest = readings.MaxBy(r => r.AllocatedBytes)!;
        output.Write(Line($"\nslowest: {NameOf(slowest)}, {slowest.Seconds:0.00} s\n"));
        output.Write(Line($"most allocated: {NameOf(largest)}, {Megabytes(largest.AllocatedBytes):0} MB; peak working set of the process {Megabytes(Process.GetCurrentProcess().PeakWorkingSet64):0} MB\n"));
    }

    private static string NameOf(DocumentReading reading) => reading.Document.Folder + ": " + reading.Document.Name;

    private static double Megabytes(long bytes) => bytes / 1e6;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
