using System.CommandLine;
using System.Globalization;
using Specular.Corpus.Documents;
using Specular.Corpus.Mutation;
using Specular.Corpus.Output;

namespace Specular.Corpus.Commands;

/// <summary>The command <c>mutate</c>: damaged documents are read, or refused at a place, in bounded time.</summary>
internal static class MutateCommand
{
    private const string Description =
        """
        Damage documents at random and check that reading never throws, ends in time and explains itself.

        A fault is printed with the document and the seed that shows it again: mutate FILE --seed SEED --count 1.
        """;

    // Damage is as telling in small documents, and there is time for more of them.
    private const long LargestBytes = 100_000;

    /// <summary>Makes it.</summary>
    public static Command Create()
    {
        var paths = DocumentArguments.Create();
        var seed = new Option<int>("--seed") { Description = "Where the random numbers begin.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var count = new Option<int>("--count") { Description = "How many damaged documents to read.", HelpName = "N", DefaultValueFactory = _ => 10_000 };
        var command = new Command("mutate", Description) { paths, seed, count };
        command.SetAction(parsed => Run(DocumentArguments.Read(parsed, paths), parsed.GetValue(seed), parsed.GetValue(count)));
        return command;
    }

    private static int Run(IReadOnlyList<CorpusDocument> documents, int seed, int count)
    {
        var small = documents.Where(d => documents.Count == 1 || new FileInfo(d.Path).Length <= LargestBytes).ToList();
        var faults = 0;
        using (var progress = new Progress(count))
        {
            for (var i = 0; i < count; i++)
            {
                var document = small[(seed + i) % small.Count];
                progress.Next(document.Name);
                if (MutantCheck.FaultOf(new DocumentMutator(seed + i).Mutate(document.Load()[0].Text)) is { } fault)
                {
                    faults++;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.Path} --seed {seed + i}: {fault}"));
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} damaged documents of {small.Count}, seeds {seed} to {seed + count - 1}: {faults} faults"));
        return faults == 0 ? 0 : 1;
    }
}
