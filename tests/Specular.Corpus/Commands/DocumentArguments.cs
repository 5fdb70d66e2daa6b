using System.CommandLine;
using Specular.Corpus.Documents;

namespace Specular.Corpus.Commands;

/// <summary>The argument that every command has: which documents.</summary>
internal static class DocumentArguments
{
    /// <summary>Makes it.</summary>
    public static Argument<string[]> Create()
    {
        var paths = new Argument<string[]>("PATHS")
        {
            Description = "Folders or files; without any, the whole corpus. A folder's manifest.tsv says which of its files are documents and which are parts of one.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 && CorpusDocuments.Folder is null)
            {
                result.AddError("There is no corpus here: give folders or files, or set SPECULAR_CORPUS to its folder.");
            }

            foreach (var path in result.Tokens.Select(t => t.Value).Where(p => !File.Exists(p) && !Directory.Exists(p)))
            {
                result.AddError($"{path} does not exist.");
            }
        });
        return paths;
    }

    /// <summary>The documents that a command line names.</summary>
    public static IReadOnlyList<CorpusDocument> Read(ParseResult parsed, Argument<string[]> paths) =>
        parsed.GetValue(paths) is { Length: > 0 } given ? CorpusDocuments.At(given) : CorpusDocuments.All();
}
