using System.CommandLine;
using Specular.Corpus.Comparison;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>compare</c>: our reading against Microsoft.OpenApi's.</summary>
internal static class CompareCommand
{
    private const string Description =
        """
        Compare our reading of every document with Microsoft.OpenApi's: operations, parameters, bodies, answers, schemas.

        Differences that were looked into are counted by their reason; any other is listed and makes the exit code 1.
        """;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var verbose = new Option<bool>("--verbose") { Description = "List every difference, not one for each reason, and the documents that only the library reads." };
        var command = new Command("compare", Description) { paths, verbose };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, bool isVerbose)
    {
        var comparisons = new List<DocumentComparison>();
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                comparisons.Add(DocumentComparison.Of(document));
            }
        }

        var report = new ComparisonReport(comparisons);
        report.Write(Console.Out, isVerbose);
        return report.HasUnknown ? 1 : 0;
    }
}
