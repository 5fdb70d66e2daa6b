using System.CommandLine;
using Specular.Corpus.Comparison;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>compare</c>: our reading against Microsoft.OpenApi's.</summary>
internal static class CompareCommand
{
    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var command = new Command("compare", "Compare our reading of every document with Microsoft.OpenApi's.") { paths };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents)
    {
        using var progress = new Progress(documents.Count);
        foreach (var document in documents)
        {
            progress.Next(document.Name);
            var c = DocumentComparison.Of(document);
            Console.WriteLine($"## {document.Folder} {document.Name} ours={c.IsReadByUs} theirs={c.IsReadByThem} {c.Differences.Count}");
            foreach (var d in c.Differences)
            {
                Console.WriteLine("  " + d.Aspect + "|" + d);
            }
        }

        return 0;
    }
}
