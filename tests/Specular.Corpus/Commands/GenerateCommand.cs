using System.CommandLine;
using Specular.Corpus.Documents;
using Specular.Corpus.Generation;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>generate</c>: every document's client compiles without a warning.</summary>
internal static class GenerateCommand
{
    private const string Description =
        """
        Write every document's client and compile it: nullable on, the highest warning level, documentation comments checked, the trim and AOT analyzers.

        Errors and warnings of the compiler are faults of ours; our own diagnostics (SPEC) say what was not carried over and are counted apart. "unsound" are documents that
        their manifest calls invalid, or that refer to what is not there.
        """;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var output = new Option<string?>("--output") { Description = "A folder to write the generated code to.", HelpName = "DIR" };
        var verbose = new Option<bool>("--verbose") { Description = "List every finding, not one for each document." };
        var command = new Command("generate", Description) { paths, output, verbose };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(output), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, string? output, bool isVerbose)
    {
        if (documents.Count == 0)
        {
            Console.Error.WriteLine("There is no document below these folders.");
            return 2;
        }

        var clients = new List<GeneratedClient>();
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                clients.Add(ClientGenerator.Generate(document, output));
            }
        }

        var report = new GenerationReport(clients);
        report.Write(Console.Out, isVerbose);
        return report.HasFaults ? 1 : 0;
    }
}
