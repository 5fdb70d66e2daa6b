using System.CommandLine;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;
using Specular.Corpus.Reading;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>read</c>: every document is read or refused at a place, in bounded time.</summary>
internal static class ReadCommand
{
    private const string Description =
        """
        Read every document as a build does, with the files it refers to, and print what became of it.

        "with findings" counts documents that were read although some part is not what it claims to be (SPEC1xxx); "no place", "crashed" and "hung"
        (longer than a minute) are faults of ours and must be 0.
        """;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var verbose = new Option<bool>("--verbose") { Description = "List every refused document, not three for each kind." };
        var command = new Command("read", Description) { paths, verbose };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, bool isVerbose)
    {
        if (documents.Count == 0)
        {
            Console.Error.WriteLine("There is no document below these folders.");
            return 2;
        }

        var readings = new List<DocumentReading>();
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                readings.Add(CorpusReader.Read(document));
            }
        }

        var report = new ReadReport(readings);
        report.Write(Console.Out, isVerbose);
        return report.HasFaults ? 1 : 0;
    }
}
