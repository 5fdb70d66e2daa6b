using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Documents;
using Specular.Specification.Export.Merging;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Export.Cleaning;

/// <summary>The pages of documents, cleaned for one version: 3.1 when a page is of it or says what only it can say, else 3.0.</summary>
internal sealed class PageReader
{
    private readonly List<(string Document, string Pointer, ObjectNode Root)> _pages = [];

    public PageReader(IEnumerable<SourceDocument> documents)
    {
        foreach (var document in documents)
        {
            if (DialectDetector.Read(new DocumentContent(document)) is { Kind: DocumentKind.Api } tree)
            {
                _pages.AddRange(tree.Pages.Select((root, index) => (document.Name, tree.PointerOf(index), root)));
            }
        }
    }

    /// <summary>Whether they are cleaned for OpenAPI 3.1; known once they are read.</summary>
    public bool Writes31 { get; private set; }

    /// <summary>The pages, published ones first; what is otherwise in them than in their documents is added to the problems.</summary>
    public IReadOnlyList<ExportPage> Read(ICollection<Problem> problems)
    {
        Writes31 = _pages.Any(p => !Is30(p.Root));
        var cleaned = CleanAll(Writes31);
        if (!Writes31 && cleaned.Select(c => c.Notes.NeedOf31).FirstOrDefault(n => n is not null) is var (place, what))
        {
            problems.Add(new(ProblemCatalog.VersionRaised, place, [what]));
            Writes31 = true;
            cleaned = CleanAll(writes31: true);
        }

        foreach (var problem in cleaned.SelectMany(c => c.Notes.ToProblems()))
        {
            problems.Add(problem);
        }

        return cleaned.Select(c => c.Page).OrderBy(p => p.IsSupplement).ToList();
    }

    private List<(ExportPage Page, ExportNotes Notes)> CleanAll(bool writes31) => _pages.Select(p =>
    {
        // The binder has reported what it reads over; here it only helps to understand.
        var ignored = new ProblemCollector(p.Document);
        var root = new NodeCursor(p.Root, p.Document, p.Pointer, ignored);
        var isSupplement = root.Find("x-specular")?.Scalar is SupplementMark.Word;
        var notes = new ExportNotes();
        if (root.Find("openapi") is { Scalar: { } version } && OpenApiPage.IsVersion(version.Trim(), "3.2"))
        {
            notes.Mended(root.Find("openapi")!, $"OpenAPI {version.Trim()}", "3.1, with what only 3.2 has and Specular reads ('query', 'itemSchema') as it is");
        }

        var tree = new PageCleaner(new(root, p.Document, !Is30(p.Root), isSupplement, ignored), notes, writes31).Clean();
        var members = MemberList.Of(PathParameterMender.Mend(tree));
        members.Remove("x-specular");
        var page = new ExportPage(new SourceReference(p.Document, p.Pointer), root.Find("openapi")?.Scalar?.Trim() ?? "", isSupplement, members.ToObject());
        return (page, notes);
    }).ToList();

    private static bool Is30(ObjectNode root) => root.Find("openapi") is ScalarNode version && OpenApiPage.IsVersion(version.Raw.Trim(), "3.0");
}
