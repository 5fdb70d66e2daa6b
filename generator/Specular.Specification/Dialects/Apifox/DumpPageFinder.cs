namespace Specular.Specification.Dialects.Apifox;

/// <summary>
/// Finds the pages in a dump: each has one overview table with method and path, and before it a line that names both, under the title. JSON writes line breaks as escapes, so a
/// line that is a heading is one wherever it stands.
/// </summary>
internal static class DumpPageFinder
{
    public static IReadOnlyList<DumpPage> Find(DumpText text)
    {
        var pages = new List<DumpPage>();
        var from = 0;
        for (var line = 0; line < text.Count; line++)
        {
            if (DumpHeadings.Of(text, line) == DumpHeading.Overview && OverviewTable.Read(text, line + 1) is { } overview)
            {
                pages.Add(PageAt(text, from, line, overview));
                from = overview.EndLine;
                line = from - 1;
            }
        }

        return pages;
    }

    private static DumpPage PageAt(DumpText text, int from, int overviewLine, OverviewTable overview)
    {
        var head = Enumerable.Range(from, overviewLine - from).Cast<int?>().FirstOrDefault(line => IsHead(text, line!.Value, overview));
        var title = head - 1;
        return new(title >= from && !IsJson(text, title.Value) && DumpHeadings.Of(text, title.Value) is null ? title : null, head, overviewLine, overview);
    }

    private static bool IsHead(DumpText text, int line, OverviewTable overview)
    {
        var (method, path) = (overview.Find("Method")!.Value, overview.Find("Path")!.Value);
        if (text.LengthOf(line) > method.Length + path.Length + 8)
        {
            return false;
        }

        var head = text.Line(line);
        return head.StartsWith(method, StringComparison.OrdinalIgnoreCase) && head.EndsWith(path, StringComparison.Ordinal) && head.Length > method.Length + path.Length
            && head.Substring(method.Length, head.Length - method.Length - path.Length).Trim().Length == 0;
    }

    // A line of the page before, where this one has no title.
    private static bool IsJson(DumpText text, int line) => text.Text[text.StartOf(line)] is '{' or '[' or '}' or ']' or '"';
}
