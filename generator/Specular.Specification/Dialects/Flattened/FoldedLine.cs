namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// Whether a line was cut off from the next because the two were too long together. Apifox writes with js-yaml: 80 columns less the indentation, at least 40, filled word by
/// word. A break before the width is reached is therefore the end of a paragraph; after it, either, and then the script and the punctuation tell: Chinese has no space to
/// break at.
/// </summary>
internal readonly struct FoldedLine(string line, string next, int width)
{
    private const double Filled = 0.6;

    public bool IsFold
    {
        get
        {
            var word = next.IndexOf(' ') is >= 0 and var space ? space : next.Length;
            if (line.Length + 1 + word <= width || BeginsParagraph(next) || IsTableRow(line))
            {
                return false;
            }

            var last = line[line.Length - 1];
            if (IsSentenceEnd(last))
            {
                return false;
            }

            // Two ideographs with a space between them: only where a name was set off, so only at a line's natural end.
            return !(IsWide(last) && IsWide(next[0])) || (line.Length >= width * Filled && line.Length <= width);
        }
    }

    /// <summary>Whether a line begins with what begins a paragraph of Markdown.</summary>
    public static bool BeginsParagraph(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("```", StringComparison.Ordinal)
            || line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal))
        {
            return true;
        }

        // A row of a table; a paragraph that is bold as a whole.
        if ((line[0] == '|' && line.Length > 2 && line[line.Length - 1] == '|') || (line.StartsWith("**", StringComparison.Ordinal) && line.Length > 4 && line.IndexOf("**", 2, StringComparison.Ordinal) == line.Length - 2))
        {
            return true;
        }

        var digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 3 && digits + 1 < line.Length && line[digits] == '.' && line[digits + 1] == ' ';
    }

    private static bool IsTableRow(string line) => line.Length > 2 && line[0] == '|' && line[line.Length - 1] == '|';

    private static bool IsSentenceEnd(char c) => c is '。' or '」' or '』' or '】' or '”';

    private static bool IsWide(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
