namespace Specular.Specification.Reading.Mending;

/// <summary>Indentation by what YAML does not take for a space: tabs, and the hard spaces that copying from a web page leaves.</summary>
internal static class IndentationMend
{
    private static readonly char[] s_hardSpaces = ['\u00A0', '\u2007', '\u202F'];

    /// <summary>A first look, which costs next to nothing.</summary>
    public static bool HasHardSpaces(TextSlice slice) => slice.Text.IndexOfAny(s_hardSpaces, slice.Start, slice.Length) >= 0;

    /// <summary>Hard spaces as spaces; null when no line begins with one. Such a text may well be read without a fault, and say something else.</summary>
    public static Mend? HardSpaces(string text)
    {
        var begins = false;
        var edits = new List<TextEdit>();
        foreach (var line in Lines(text))
        {
            begins |= line < text.Length && IsHard(text[line]);
            for (var at = line; at < text.Length && (text[at] == ' ' || IsHard(text[at])); at++)
            {
                if (IsHard(text[at]))
                {
                    edits.Add(new(at, 1, " "));
                }
            }
        }

        return begins ? new(edits, edits[0].Offset, "hard spaces stand in the indentation", "as if they were plain spaces") : null;
    }

    /// <summary>Tabs as so many spaces each; null when no indentation has one.</summary>
    public static Mend? Tabs(string text, int width)
    {
        var edits = new List<TextEdit>();
        foreach (var line in Lines(text))
        {
            for (var at = line; at < text.Length && text[at] is ' ' or '\t'; at++)
            {
                if (text[at] == '\t')
                {
                    edits.Add(new(at, 1, new string(' ', width)));
                }
            }
        }

        return edits.Count == 0 ? null : new(edits, edits[0].Offset, "tabs stand in the indentation", "as if each were some spaces; how many makes no difference here");
    }

    private static IEnumerable<int> Lines(string text)
    {
        for (var line = 0; line < text.Length; line = TextLines.Next(text, TextLines.End(text, line)))
        {
            yield return line;
        }
    }

    private static bool IsHard(char c) => Array.IndexOf(s_hardSpaces, c) >= 0;
}
