using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;
using Specular.Corpus.RoundTrips;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>roundtrip</c>: nothing is lost that a document allows.</summary>
internal static class RoundTripCommand
{
    private const string Description =
        """
        Make values that the documents' schemas allow (unknown members and missing optional ones among them), read and write them with the generated code, and compare.

        Every type of every document, four values each. A value that is not the same afterwards is a fault of ours.
        """;

    // Every one is looked into; a fault that loses more than this is seen from these.
    private const int MostShown = 50;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var seed = new Option<int>("--seed") { Description = "Where the values come from.", DefaultValueFactory = _ => 1 };
        var command = new Command("roundtrip", Description) { paths, seed };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(seed)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int seed)
    {
        var tried = 0;
        var lost = 0;
        var shown = 0;
        using var progress = new Progress(documents.Count);
        foreach (var document in documents)
        {
            progress.Next(document.Name);
            var result = RoundTripCheck.Check(document.Folder, document.Load(), seed);
            tried += result.Tried;
            lost += result.Lost.Count;
            foreach (var fault in result.Lost.Take(MostShown - shown))
            {
                shown++;
                Console.Out.Write($"{document.Folder}: {document.Name}: {fault.Type}\n  {fault.Fault}\n  {Cut(fault.Sent.ToJson())}\n");
            }
        }

        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{tried} values of {documents.Count} documents, {lost} not kept\n"));
        return lost == 0 ? 0 : 1;
    }

    private static string Cut(string json) => json.Length <= 300 ? json : json[..300] + "…";
}
