using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Documents;
using Specular.Corpus.Output;
using Specular.Corpus.Shuffling;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>shuffle</c>: the order of a document decides no name, no type and no signature.</summary>
internal static class ShuffleCommand
{
    private const string Description =
        """
        Put the members of every object of a document in another order, and the lists whose order means nothing (parameters, tags, required, type), and compare the two clients.

        Types, members, names on the wire, methods and what they take and answer must be the same; any difference is printed. The order of members, and of arguments outside the path, follows the document.
        """;

    // Larger ones say the same in more time.
    private const long LargestBytes = 1_000_000;

    private const int MostLines = 6;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var verbose = new Option<bool>("--verbose") { Description = "List every line that differs." };
        var command = new Command("shuffle", Description) { paths, seed, verbose };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(seed), parsed.GetValue(verbose)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int seed, bool isVerbose)
    {
        var (compared, lines, differing) = (0, 0, 0);
        using (var progress = new Progress(documents.Count))
        {
            foreach (var document in documents)
            {
                progress.Next(document.Name);
                if (new FileInfo(document.Path).Length > LargestBytes || ShuffleCheck.Compare(document, seed) is not var (before, after))
                {
                    continue;
                }

                compared++;
                lines += before.Count;
                var differences = before.Except(after).Select(l => "- " + l).Concat(after.Except(before).Select(l => "+ " + l)).OrderBy(l => l[2..], StringComparer.Ordinal).ToList();
                if (differences.Count > 0)
                {
                    differing++;
                    Console.Out.Write($"{document.Folder}: {document.Name}\n{string.Concat(differences.Take(isVerbose ? int.MaxValue : MostLines).Select(l => $"  {l}\n"))}");
                }
            }
        }

        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{lines} lines of {compared} clients, {differing} clients differ ({documents.Count - compared} documents not compared)\n"));
        return differing == 0 ? 0 : 1;
    }
}
