using System.Globalization;
using Specular.Corpus.Output;

namespace Specular.Corpus.Generation;

/// <summary>The table of what became of clients, and what the compiler says of them.</summary>
internal sealed class GenerationReport(IReadOnlyList<GeneratedClient> clients)
{
    // Enough of a kind to see what it is about.
    private const int MostExamples = 5;

    /// <summary>Whether a fault is ours.</summary>
    public bool HasFaults => clients.Any(c => c.IsFault);

    public void Write(TextWriter output, bool isVerbose)
    {
        output.Write(Table());
        foreach (var broken in clients.Where(c => c.Outcome is GenerationOutcome.Crashed or GenerationOutcome.Hung || (c.Outcome is GenerationOutcome.Refused && c.IsFault)))
        {
            output.Write($"\n{broken.Outcome}: {NameOf(broken)}\n{broken.Reason}\n");
        }

        foreach (var kind in clients.SelectMany(c => c.Findings.Select(f => (Client: c, Finding: f)))
            .GroupBy(f => f.Finding.Id, StringComparer.Ordinal).OrderByDescending(g => g.Select(f => f.Client).Distinct().Count()))
        {
            output.Write(Line($"\n{kind.Key}: {kind.Count()} in {kind.Select(f => f.Client).Distinct().Count()} documents\n"));
            foreach (var (client, finding) in kind.DistinctBy(f => isVerbose ? f.Finding.Place + NameOf(f.Client) : NameOf(f.Client)).Take(isVerbose ? int.MaxValue : MostExamples))
            {
                output.Write($"  {NameOf(client)}\n    {finding.Place}: {finding.Message}\n    {finding.Line}\n");
            }
        }

        WriteLosses(output);
    }

    private TextTable Table()
    {
        var table = new TextTable("folder", "documents", "clean", "of types alone", "warnings", "errors", "refused", "crashed", "hung", "operations", "files", "MB", "generate s", "compile s", "slowest s");
        foreach (var folder in clients.GroupBy(c => c.Document.Folder + (c.Document.IsSound ? "" : " (unsound)"), StringComparer.Ordinal))
        {
            AddRow(table, folder.Key, [.. folder]);
        }

        AddRow(table, "all", clients);
        return table;
    }

    private static void AddRow(TextTable table, string folder, IReadOnlyList<GeneratedClient> rows)
    {
        int Of(GenerationOutcome outcome) => rows.Count(r => r.Outcome == outcome);
        table.Add(
            folder, Line($"{rows.Count}"), Line($"{Of(GenerationOutcome.Clean)}"), Line($"{rows.Count(r => r.Outcome == GenerationOutcome.Clean && r.Operations == 0)}"), Line($"{Of(GenerationOutcome.Warnings)}"), Line($"{Of(GenerationOutcome.Errors)}"),
            Line($"{Of(GenerationOutcome.Refused)}"), Line($"{Of(GenerationOutcome.Crashed)}"), Line($"{Of(GenerationOutcome.Hung)}"),
            Line($"{rows.Sum(r => r.Operations)}"), Line($"{rows.Sum(r => r.Files)}"), Line($"{rows.Sum(r => r.Bytes) / 1e6:0.0}"),
            Line($"{rows.Sum(r => r.GenerateSeconds):0.0}"), Line($"{rows.Sum(r => r.CompileSeconds):0.0}"), Line($"{rows.Max(r => r.GenerateSeconds):0.00}"));
    }

    // What the documents say and the client does not have, each with a diagnostic of ours.
    private void WriteLosses(TextWriter output)
    {
        foreach (var loss in clients.SelectMany(c => c.NotCarriedOver).GroupBy(l => l.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.Write(Line($"\n{loss.Key}: {loss.Sum(l => l.Value)} in {loss.Count()} documents"));
        }

        output.Write("\n");
    }

    private static string NameOf(GeneratedClient client) => client.Document.Folder + ": " + client.Document.Name;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
