using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Documents;
using Specular.Corpus.Linting;
using Specular.Corpus.Output;
using Specular.Specification.Problems;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>lint</c>: what is found, counted, and a sample of it to judge by reading.</summary>
internal static class LintCommand
{
    private const string Description =
        """
        Lint every document as a build does and count what is found, by kind.

        --sample prints that many findings at random, one of each kind in turn, with the lines around each: whether they are true, only a reader can say.
        """;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var sample = new Option<int>("--sample") { Description = "How many findings to print.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var ids = new Option<string[]>("--id") { Description = "Only findings of these kinds.", HelpName = "SPEC2012", AllowMultipleArgumentsPerToken = true };
        var command = new Command("lint", Description) { paths, sample, seed, ids };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(sample), parsed.GetValue(seed), parsed.GetValue(ids) ?? []));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int sample, int seed, string[] ids)
    {
        var findings = new List<Finding>();
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                findings.AddRange(CorpusLinter.Lint(document).Where(f => ids.Length == 0 || ids.Contains(f.Id, StringComparer.Ordinal)));
            }
        }

        WriteCounts(findings, documents.Count);
        var number = 0;
        foreach (var finding in FindingSample.Of(findings, sample, seed))
        {
            FindingExcerpt.Write(Console.Out, ++number, finding);
        }

        return 0;
    }

    private static void WriteCounts(List<Finding> findings, int documents)
    {
        var table = new TextTable("kind", "findings", "documents", "most in one");
        foreach (var kind in findings.GroupBy(f => f.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var byDocument = kind.GroupBy(f => f.Document).Select(d => d.Count()).ToList();
            var title = ProblemCatalog.All.First(d => string.Equals(d.Id, kind.Key, StringComparison.Ordinal)).Title;
            table.Add($"{kind.Key} {title}", Number(kind.Count()), Number(byDocument.Count), Number(byDocument.Max()));
        }

        table.Add("all", Number(findings.Count), Number(documents), "");
        Console.Write(table);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
