using Specular.Specification.Problems;

namespace Specular.Specification.Reading;

/// <summary>The parser's words, turned into what the reader of a document can do.</summary>
internal static class YamlFaultWords
{
    private static readonly (string Words, string Explanation)[] s_table =
    [
        ("invalid mapping", "a ': ' stands inside unquoted text; put the text in quotes, or correct the indentation if it is a key of its own"),
        ("Mapping values are not allowed", "a ': ' stands where no key can be; put the text in quotes, or correct the indentation"),
        ("did not find expected '-' indicator", "the indentation does not fit the list above; items of one list begin at one column"),
        ("did not find expected key", "the indentation does not fit the keys above, or quotes inside a text end it early"),
        ("While parsing a block mapping", "the indentation does not fit the keys above"),
        ("could not find expected ':'", "a key without ':' stands here; a text that goes on over several lines needs quotes or a block (>-)"),
        ("Could not find expected ':'", "a key without ':' stands here; a text that goes on over several lines needs quotes or a block (>-)"),
        ("cannot start any token", "this character cannot begin a value; put the text in quotes"),
        ("quoted scalar, found unexpected end", "a quoted text is never closed"),
        ("flow sequence", "a list that begins with [ is never closed, or a comma is missing"),
        ("flow mapping", "an object that begins with { is never closed, or a comma is missing; inside braces text such as /videos/{id} needs quotes"),
        ("unknown escape", "an unknown escape stands in double quotes; write \\\\ for a backslash, or use single quotes"),
        ("undefined tag handle", "a text that begins with ! needs quotes"),
        ("an anchor or alias", "a text that begins with * or & needs quotes"),
    ];

    /// <summary>The fault at the place the reader of the document has to look at, which for a tab is the tab.</summary>
    public static TextFault Explain(string message, TextSlice slice, int offset)
    {
        if (FindTab(slice, offset) is { } tab && (IsOnLine(slice.Text, offset, tab) || Has(message, "tab")))
        {
            return Fault(tab, "a tab stands in the indentation; YAML is indented with spaces");
        }

        foreach (var (words, explanation) in s_table)
        {
            if (Has(message, words))
            {
                return Fault(offset, explanation);
            }
        }

        return Fault(offset, message.TrimEnd('.'));
    }

    private static TextFault Fault(int offset, string reason) => new(ProblemCatalog.UnreadableText, offset, reason);

    private static bool Has(string message, string words) => message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsOnLine(string text, int offset, int later) => later <= offset || text.IndexOf('\n', offset, later - offset) < 0;

    // The first tab in the indentation of the offset's line, or of a later one.
    private static int? FindTab(TextSlice slice, int offset)
    {
        var text = slice.Text;
        var at = Math.Min(offset, slice.End);
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        while (line < slice.End)
        {
            var start = line;
            while (start < slice.End && text[start] == ' ')
            {
                start++;
            }

            if (start < slice.End && text[start] == '\t')
            {
                return start;
            }

            line = text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : slice.End;
        }

        return null;
    }
}
