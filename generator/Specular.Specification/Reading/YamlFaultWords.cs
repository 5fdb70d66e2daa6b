namespace Specular.Specification.Reading;

/// <summary>The parser's words, turned into what the reader of a document can do.</summary>
internal static class YamlFaultWords
{
    private static readonly (string Words, string Explanation)[] s_table =
    [
        ("invalid mapping", "a ': ' stands inside unquoted text; put the text in quotes, or write it as a block with >-"),
        ("Mapping values are not allowed", "a ': ' stands where no key can be; put the text in quotes, or correct the indentation"),
        ("did not find expected '-' indicator", "the indentation does not fit the list above; items of one list begin at one column"),
        ("did not find expected key", "the indentation does not fit the keys above, or quotes inside a text end it early"),
        ("While parsing a block mapping", "the indentation does not fit the keys above"),
        ("could not find expected ':'", "a key without ':' stands here; a text that goes on over several lines needs quotes or a block (>-)"),
        ("Could not find expected ':'", "a key without ':' stands here; a text that goes on over several lines needs quotes or a block (>-)"),
        ("cannot start any token", "this character cannot begin a value; put the text in quotes"),
        ("quoted scalar, found unexpected end", "a quoted text is never closed"),
        ("flow sequence", "a list that begins with [ is never closed, or a comma is missing"),
        ("flow mapping", "an object that begins with { is never closed, or a comma is missing; text such as {{placeholder}} needs quotes"),
        ("unknown escape", "an unknown escape stands in double quotes; write \\\\ for a backslash, or use single quotes"),
        ("undefined tag handle", "a text that begins with ! needs quotes"),
        ("an anchor or alias", "a text that begins with * or & needs quotes"),
    ];

    public static string Explain(string message, string text, int offset)
    {
        if (IndentedByTab(text, offset))
        {
            return "a tab stands in the indentation; YAML is indented with spaces";
        }

        foreach (var (words, explanation) in s_table)
        {
            if (message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return explanation;
            }
        }

        return message.TrimEnd('.');
    }

    private static bool IndentedByTab(string text, int offset)
    {
        var at = Math.Min(offset, text.Length);
        var line = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        while (line < text.Length && text[line] == ' ')
        {
            line++;
        }

        return line < text.Length && text[line] == '\t';
    }
}
