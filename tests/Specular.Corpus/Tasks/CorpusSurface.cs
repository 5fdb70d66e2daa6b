using Specular.Corpus.Documents;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Corpus.Tasks;

/// <summary>Documents of one API: pages hold an operation each, so only together do they show what starts a task and what queries it.</summary>
/// <param name="Name">What it is reported by.</param>
/// <param name="Documents">Its documents.</param>
internal sealed record CorpusSurface(string Name, IReadOnlyList<CorpusDocument> Documents)
{
    // What stands before it in the name of a page names the project the page is of.
    private const string ProjectMark = "__";

    /// <summary>Documents by the API they describe, ordered by name.</summary>
    public static IReadOnlyList<CorpusSurface> Group(IEnumerable<CorpusDocument> documents) =>
        [.. documents.GroupBy(NameOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CorpusSurface(g.Key, [.. g]))];

    /// <summary>What its documents say together.</summary>
    public ApiContract Read() => ContractReader.Read(Name, Documents.SelectMany(d => d.Load()).DistinctBy(d => d.Name)).Contract;

    private static string NameOf(CorpusDocument document)
    {
        var file = Path.GetFileName(document.Path);
        var mark = file.IndexOf(ProjectMark, StringComparison.Ordinal);
        return document.Folder + "/" + (mark < 0 ? document.Name : file[..mark]);
    }
}
