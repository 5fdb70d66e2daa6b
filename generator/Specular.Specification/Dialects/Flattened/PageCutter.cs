namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// Finds the pages of a text: each begins at its version, and what belongs into <c>info:</c>, <c>paths:</c> or <c>components:</c> stands at the same column as these.
/// A document that has its indentation is none, even where its lists do without.
/// </summary>
internal static class PageCutter
{
    private static readonly HashSet<string> s_versionKeys = new(StringComparer.Ordinal) { "openapi", "swagger" };
    private static readonly HashSet<string> s_infoMembers = new(StringComparer.Ordinal) { "title", "version", "description", "contact", "license", "termsOfService", "summary" };
    private static readonly HashSet<string> s_componentKinds = new(StringComparer.Ordinal)
    {
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes",
    };

    private const int MostPages = 500;

    // Servers and tags may come first.
    private const int MostLinesBeforeInfo = 200;

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

        // What tells is a member with members: with its indentation they stand deeper.
        var looked = 0;
        for (var line = NextContent(text, at); line < text.Length && looked < MostLinesBeforeInfo; line = NextContent(text, line), looked++)
        {
            if (text[line] is ' ' or '\t')
            {
                return false;
            }

            var (section, rest) = KeyOf(text, line);
            if (rest.Length == 0 && section is "info" or "paths" or "components" or "definitions")
            {
                var inside = NextContent(text, line);
                return inside < text.Length && IsIn(section, text, inside);
            }
        }

        return false;
    }

    private static bool IsIn(string section, string text, int at) => KeyOf(text, at).Key is var first && section switch
    {
        "info" => s_infoMembers.Contains(first) || first.StartsWith("x-", StringComparison.Ordinal),
        "paths" => text[at] is '/' or '"' or '\'' && first.StartsWith("/", StringComparison.Ordinal),
        "components" => s_componentKinds.Contains(first),
        _ => first.Length > 0 && text[at] is not (' ' or '\t' or '-'),
    };

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
