using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Lints;
using Specular.Specification.Lints.Grammar;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>A text to a bound document: its dialect gives the tree, the binder binds each page of it, the lints look at the result.</summary>
internal static class DocumentBinder
{
    public static BoundDocument Bind(SourceDocument source)
    {
        var content = new DocumentContent(source);
        if (DialectDetector.Read(content) is not { } tree)
        {
            return new()
            {
                Document = new() { Name = source.Name, Dialect = "unknown" },
                Problems = [DocumentAppearance.Explain(content)],
                IsReadable = false,
            };
        }

        var problems = new ProblemCollector(source.Name);
        foreach (var finding in tree.Findings)
        {
            problems.Add(new Problem(finding.Descriptor, new SourceReference(source.Name, finding.Pointer), finding.Arguments, finding.Offset));
        }

        var bound = tree.Kind == DocumentKind.Profile ? BindProfile(source, tree, problems) : BindPages(source, tree, problems);
        return bound with { Problems = problems.ToValueList() };
    }

    private static BoundDocument BindProfile(SourceDocument source, DocumentTree tree, ProblemCollector problems)
    {
        var profile = ProfileReader.Read(new NodeCursor(tree.Pages[0], source.Name, "", problems));
        return new()
        {
            Document = new() { Name = source.Name, Dialect = tree.Dialect, Title = profile.Title },
            Profile = profile,
        };
    }

    private static BoundDocument BindPages(SourceDocument source, DocumentTree tree, ProblemCollector problems)
    {
        var pages = new List<BoundDocument>(tree.Pages.Count);
        for (var i = 0; i < tree.Pages.Count; i++)
        {
            var place = new NodeCursor(tree.Pages[i], source.Name, tree.PointerOf(i), problems);
            var page = OpenApiBinder.Bind(place, source.Name, tree.Dialect, problems);
            DocumentLints.Check(page, problems);
            if (!page.Document.IsSupplement)
            {
                GrammarLint.Check(tree.Pages[i], tree.PointerOf(i), problems);
            }

            pages.Add(page);
        }

        return pages.Count switch
        {
            0 => new() { Document = new() { Name = source.Name, Dialect = tree.Dialect }, IsReadable = false },
            1 => pages[0],
            _ => new()
            {
                Document = pages[0].Document with { Title = string.Join(", ", pages.Select(p => p.Document.Title).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)) },
                Pages = pages.ToValueList(),
            },
        };
    }
}
