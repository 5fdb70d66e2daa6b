using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Dialects;
using Specular.Specification.Dialects.Swagger;
using Specular.Specification.Lints;
using Specular.Specification.Lints.Grammar;
using Specular.Specification.Nodes;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>A text to a bound document: its dialect gives the tree, the binder binds each page of it, the lints look at the result.</summary>
internal static class DocumentBinder
{
    public static BoundDocument Bind(SourceDocument source, DocumentsAlongside alongside)
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

        if (tree.Pages.Count > 0 && source.Text.IndexOf('\uFFFD') is >= 0 and var damaged)
        {
            problems.Add(new Problem(ProblemCatalog.DamagedText, new SourceReference(source.Name, ""), [], damaged));
        }

        var bound = tree.Kind == DocumentKind.Profile ? BindProfile(source, tree, problems) : BindPages(source, tree, problems, alongside);
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

    private static BoundDocument BindPages(SourceDocument source, DocumentTree tree, ProblemCollector problems, DocumentsAlongside alongside)
    {
        var pages = new List<BoundDocument>(tree.Pages.Count);
        for (var i = 0; i < tree.Pages.Count; i++)
        {
            var place = new NodeCursor(new ReferenceScope(source.Name, tree.Pages[i], tree.PointerOf(i)) { IsFromSwagger = tree.IsFromSwagger(i) }, problems);
            var page = OpenApiBinder.Bind(place, source.Name, tree.Dialect, problems, alongside);
            if (!page.Document.IsSupplement)
            {
                Lint(new PublishedPage(page, place, tree.IsFromSwagger(i)), i < tree.Published.Count ? tree.Published[i] : null, problems);
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
                References = pages.SelectMany(p => p.References).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToValueList(),
            },
        };
    }

    // A form that is not OpenAPI has none of OpenAPI's own faults.
    private static void Lint(PublishedPage page, ObjectNode? published, ProblemCollector problems)
    {
        DocumentLints.Check(page, problems);
        if (published is not null)
        {
            DocumentLints.CheckPublished(page, problems);
            CheckGrammar(published, page.Root, problems);
        }
    }

    // What the binder missed or could not take is reported there already.
    private static void CheckGrammar(ObjectNode published, NodeCursor page, ProblemCollector problems)
    {
        var findings = GrammarLint.Find(published);
        foreach (var finding in ReferenceEquals(published, page.Node) ? findings : PlaceTransfer.Move(findings, published, page.Node))
        {
            var pointer = page.Pointer + finding.Pointer;
            if (!problems.HasAt(pointer, ProblemCatalog.WrongType) && !problems.HasAt(pointer, ProblemCatalog.RequiredMisplaced) && !problems.HasAt(pointer, ProblemCatalog.MissingMember) && !problems.HasAt(pointer, ProblemCatalog.ReferenceNotFound))
            {
                problems.Add(finding.Descriptor, pointer, [.. finding.Arguments]);
            }
        }
    }
}
