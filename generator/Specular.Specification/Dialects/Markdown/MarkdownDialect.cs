namespace Specular.Specification.Dialects.Markdown;

/// <summary>
/// Markdown with blocks of OpenAPI: the page that Apifox gives for <c>.md</c> (a title and a block of YAML), several of them one after another, or any other text with
/// such blocks. Each block is a page of its own; blocks of other things are passed over.
/// </summary>
internal sealed class MarkdownDialect : Dialect
{
    private static readonly string[] s_apifoxMarks = ["x-apifox-", "x-run-in-apifox", "x-apidog-", "x-run-in-apidog"];

    public override DocumentTree? Read(DocumentContent content)
    {
        var blocks = FencedBlockReader.Read(content.Text).Where(OpenApiBlocks.IsCandidate).ToList();
        if (blocks.Count == 0 || OpenApiBlocks.HasVersionLine(new(content.Text, 0, blocks[0].Offset)))
        {
            // The second is an OpenAPI document that is broken, with such a block in a description.
            return null;
        }

        var pages = new OpenApiBlocks(content.Name);
        blocks.ForEach(pages.Read);
        return pages.Pages.Count == 0 && pages.Findings.Count == 0 ? null : DocumentTree.Of(DialectOf(content.Text, pages.Pages), pages.Pages, pages.Findings);
    }

    private static string DialectOf(string text, IReadOnlyList<OpenApiPage> pages)
    {
        if (s_apifoxMarks.Any(mark => text.IndexOf(mark, StringComparison.Ordinal) >= 0))
        {
            return "Apifox page (Markdown)";
        }

        return pages.Count == 0 ? "OpenAPI in Markdown" : DocumentTree.VersionsOf(pages) + " in Markdown";
    }
}
