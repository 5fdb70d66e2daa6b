using System.CommandLine;

namespace Specular.Corpus.Commands;

/// <summary>The root of the command line.</summary>
internal static class CorpusCommand
{
    private const string Description =
        """
        Runs Specular over many real documents and prints what became of them.

        Examples (after dotnet run -c Release --project tests/Specular.Corpus --):
          read                                 the whole corpus, a row for each folder
          read docs --verbose                  every document below a folder, the refused ones listed
          read a.yaml page.md                  these files
          compare                              our reading against Microsoft.OpenApi's
          generate openapi/dev                 every document's client compiles without a warning
          roundtrip openapi/dev                values that the schemas allow, read and written
          shuffle openapi/dev --seed 7         a document in another order gives the same client
          mirror openapi/dev                   every operation called, against the simulator of its document
          tasks                                every task protocol that is found, with its evidence
          lint openapi/dev --sample 100        what is found, counted, and a sample with the lines around it
          hostile                              texts made to take much time or memory
          vary --count 2000 --seed 7           clients of documents whose structure was edited compile, too
          mutate --count 100000 --seed 7       damaged documents are read, or refused at a place

        The corpus is the folder that SPECULAR_CORPUS names. Exit codes: 0 all is well, 1 something is wrong with our reading, 2 the command line is not understood.
        """;

    /// <summary>Makes it.</summary>
    public static RootCommand Create() => new(Description)
    {
        ReadCommand.Create(),
        CompareCommand.Create(),
        GenerateCommand.Create(),
        RoundTripCommand.Create(),
        ShuffleCommand.Create(),
        MirrorCommand.Create(),
        TasksCommand.Create(),
        LintCommand.Create(),
        VaryCommand.Create(),
        MutateCommand.Create(),
        HostileCommand.Create(),
    };
}
