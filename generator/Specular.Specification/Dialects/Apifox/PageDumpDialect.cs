using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Apifox;

/// <summary>Pages of a static site that print Apifox's own record of an operation, section by section, copied as text.</summary>
internal sealed class PageDumpDialect : Dialect
{
    private static readonly string[] s_marks = ["概览", "Overview"];

    public override DocumentTree? Read(DocumentContent content)
    {
        if (content.Text.Length > ReadingLimits.Characters || !s_marks.Any(m => content.Text.IndexOf(m, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        var text = new DumpText(content.Text);
        var pages = DumpPageFinder.Find(text);
        return pages.Count == 0 ? null : ApifoxTree.Read(content.Text, "Apifox page dump", conversion => Read(text, pages, conversion), []);
    }

    private static List<ObjectNode> Read(DumpText text, IReadOnlyList<DumpPage> pages, ApifoxConversion conversion)
    {
        var trees = new List<ObjectNode>();
        new DumpSections(text, conversion).Unread(0, text.StartOf(pages[0].StartLine));
        for (var i = 0; i < pages.Count; i++)
        {
            if (new DumpPageReader(text, conversion).Read(pages[i], i + 1 < pages.Count ? pages[i + 1].StartLine : text.Count) is { } tree)
            {
                trees.Add(tree);
            }
        }

        return trees;
    }
}
