namespace Specular.Specification.Dialects.Flattened;

/// <summary>Finds the pages of a text: each begins at its version, with <c>info:</c> or another root member right below it at the same column.</summary>
internal static class PageCutter
{
    private static readonly HashSet<string> s_versionKeys = new(StringComparer.Ordinal) { "openapi", "swagger" };
    private const int MostPages = 500;

    /// <summary>The extents of the pages; empty when the text has none.</summary>
    public static IReadOnlyList<(int Start, int End)> Cut(string text)
    {
        var starts = new List<int>();
        for (var at = 0; at < text.Length && starts.Count < MostPages; at = NextLine(text, at))
        {
            if (BeginsPage(text, at))
            {
                starts.Add(at);
            }
        }

        return [.. starts.Select((start, i) => (start, i + 1 < starts.Count ? starts[i + 1] : text.Length))];
    }

    private static bool BeginsPage(string text, int at)
    {
        if (text[at] is not ('o' or 's' or '"' or '\''))
        {
            return false;
        }

        var (key, value) = KeyOf(text, at);
        if (!s_versionKeys.Contains(key) || value.Length == 0 || value[0] is not ('2' or '3'))
        {
            return false;
        }

        // At the same column a nested page would have nothing below "info:" or "paths:".
        var next = NextContent(text, at);
        var (section, rest) = KeyOf(text, next);
        if (section is not ("info" or "paths" or "servers" or "tags" or "components" or "host" or "basePath" or "externalDocs" or "jsonSchemaDialect" or "security" or "schemes"))
        {
            return false;
        }

        if (rest.Length > 0)
        {
            return section is "host" or "basePath" or "jsonSchemaDialect";
        }

        var inside = NextContent(text, next);
        return inside < text.Length && text[inside] is not (' ' or '\t') && KeyOf(text, inside) is var (first, _) && (section != "info" || first is "title" or "version" or "description" or "contact" or "license" or "termsOfService" or "summary" || first.StartsWith("x-", StringComparison.Ordinal));
    }

    private static (string Key, string Value) KeyOf(string text, int at)
    {
        var end = at >= text.Length ? at : LineEnd(text, at);
        var line = text.Substring(Math.Min(at, text.Length), Math.Min(end - at, 200));
        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line.Substring(0, colon).Trim('"', '\''), line.Substring(colon + 1).Trim(' ', '\t', '\r', '"', '\''));
    }

    private static int NextContent(string text, int at)
    {
        do
        {
            at = NextLine(text, at);
        }
        while (at < text.Length && string.IsNullOrWhiteSpace(text.Substring(at, Math.Min(LineEnd(text, at) - at, 200))));
        return at;
    }

    private static int NextLine(string text, int at) => Math.Min(text.Length, LineEnd(text, at) + 1);

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
