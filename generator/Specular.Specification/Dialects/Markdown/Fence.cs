namespace Specular.Specification.Dialects.Markdown;

/// <summary>A line that opens or closes a block of code: three or more ` or ~, perhaps with a word on what the block holds.</summary>
/// <param name="Indentation">The column it stands at; a list's marker before it counts as indentation.</param>
/// <param name="Mark">'`' or '~'.</param>
/// <param name="Count">How many marks it has.</param>
/// <param name="Language">The first word after them, in lower case; "" when there is none.</param>
internal sealed record Fence(int Indentation, char Mark, int Count, string Language)
{
    private const int Shortest = 3;

    // A line that only looks like a fence is not looked at to its end.
    private const int LongestInfo = 200;

    /// <summary>The fence that a line is; null when it is another line.</summary>
    public static Fence? Of(string text, int start, int end)
    {
        var at = AfterMarker(text, AfterSpace(text, start, end), end);
        var marks = at;
        while (marks < end && text[marks] == text[at] && text[at] is '`' or '~')
        {
            marks++;
        }

        if (marks - at < Shortest)
        {
            return null;
        }

        var info = text.Substring(marks, Math.Min(end - marks, LongestInfo)).Trim();
        // Backticks after backticks are code inside a line.
        return text[at] == '`' && info.IndexOf('`') >= 0 ? null : new(at - start, text[at], marks - at, LanguageOf(info));
    }

    /// <summary>
    /// Whether this line ends the block that another one opened. One with a word on it cannot close; it opens a block, which shows that the one before was never closed.
    /// What stands deeper belongs to the block: a description with code of its own.
    /// </summary>
    public bool Ends(Fence opening) => Mark == opening.Mark && Count >= opening.Count && Indentation <= opening.Indentation;

    private static int AfterSpace(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    // "- ```yaml", "2. ```yaml"
    private static int AfterMarker(string text, int at, int end)
    {
        var marker = at;
        while (marker < end && text[marker] is >= '0' and <= '9')
        {
            marker++;
        }

        var isMarker = marker < end && (marker > at ? text[marker] is '.' or ')' : text[marker] is '-' or '*' or '+');
        var after = isMarker ? AfterSpace(text, marker + 1, end) : at;
        return after > marker + 1 ? after : at;
    }

    // "yaml", "yaml title=x", "{.yaml}", "yaml{1,3}"
    private static string LanguageOf(string info)
    {
        var word = info.TrimStart('{', '.', ' ');
        var length = word.IndexOfAny([' ', '\t', '{', '}', ',', ':']);
        return (length < 0 ? word : word.Substring(0, length)).ToLowerInvariant();
    }
}
