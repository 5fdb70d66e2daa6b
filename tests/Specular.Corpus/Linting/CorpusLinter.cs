using Specular.Corpus.Documents;
using Specular.Specification.Documents;

namespace Specular.Corpus.Linting;

/// <summary>Lints one document as a build does, with the files it refers to.</summary>
internal static class CorpusLinter
{
    /// <summary>What is wrong with it and with what it refers to in its parts, which are not documents of their own.</summary>
    public static IEnumerable<Finding> Lint(CorpusDocument document)
    {
        var sources = document.Load();
        var byName = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
        foreach (var problem in ContractReader.Join(document.Folder, [ContractReader.Bind(sources[0], sources)]).Problems)
        {
            if (byName.TryGetValue(problem.Place.Document, out var source))
            {
                yield return new(document, source, problem);
            }
        }
    }
}
