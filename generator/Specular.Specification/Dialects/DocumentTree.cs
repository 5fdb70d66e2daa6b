using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects;

/// <summary>
/// A document as its dialect reads it: trees that the binder knows, whose nodes lie at their places in the document's own text. Reading the same text again gives the
/// same tree, so a pointer into it finds its place.
/// </summary>
internal sealed class DocumentTree
{
    /// <param name="kind">What the document is for.</param>
    /// <param name="dialect">Its form, as printed: "Apifox page (Markdown)".</param>
    /// <param name="pages">The OpenAPI 3 objects that it holds, each complete with its own <c>openapi</c>; or the one root of a profile. None when it is refused.</param>
    /// <param name="findings">Faults that were read over, or why it is refused.</param>
    public DocumentTree(DocumentKind kind, string dialect, IReadOnlyList<ObjectNode> pages, IReadOnlyList<TextFinding> findings)
    {
        Kind = kind;
        Dialect = dialect;
        Pages = pages;
        Findings = findings;
        Root = pages.Count switch
        {
            0 => null,
            1 => pages[0],
            _ => new ArrayNode(pages, pages[0].Offset, pages[pages.Count - 1].End - pages[0].Offset),
        };
    }

    /// <summary>A document that describes an API on its pages.</summary>
    /// <param name="dialect">Its form, as printed.</param>
    /// <param name="pages">Its pages, with findings that point into each.</param>
    /// <param name="findings">Findings outside of them, by offset.</param>
    public static DocumentTree Of(string dialect, IReadOnlyList<OpenApiPage> pages, IEnumerable<TextFinding> findings)
    {
        var several = pages.Count > 1;
        var all = pages.SelectMany((page, index) => page.Findings.Select(f => several ? f with { Pointer = Values.JsonPointer.Append("", index) + f.Pointer } : f));
        return new(DocumentKind.Api, dialect, pages.Select(p => p.Root).ToList(), all.Concat(findings).ToList()) { Published = pages.Select(p => p.Published).ToList() };
    }

    /// <summary>The versions of pages, for people: "OpenAPI 3.0.1, Swagger 2.0".</summary>
    public static string VersionsOf(IEnumerable<OpenApiPage> pages) =>
        string.Join(", ", pages.Select(p => p.Version).Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal));

    public DocumentKind Kind { get; }

    public string Dialect { get; }

    public IReadOnlyList<ObjectNode> Pages { get; }

    public IReadOnlyList<TextFinding> Findings { get; }

    /// <summary>For pages that were published as OpenAPI, what was published: the page itself, or the 2.0 that it was made of. Empty where OpenAPI was made of something else.</summary>
    public IReadOnlyList<ObjectNode> Published { get; private init; } = [];

    /// <summary>What problems' pointers lead into: the one page, or an array of several, so that a pointer begins with the page's index; null when there is none.</summary>
    public Node? Root { get; }

    /// <summary>Whether a page was written as Swagger 2.0.</summary>
    public bool IsFromSwagger(int page) => page < Published.Count && PageVersion.Of(Published[page])?.IsSwagger == true;

    /// <summary>The pointer of a page in <see cref="Root"/>.</summary>
    public string PointerOf(int page) => Pages.Count == 1 ? "" : Values.JsonPointer.Append("", page);
}
