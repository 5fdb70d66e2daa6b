using System.Text;

namespace Specular.Specification.Lints.Prose;

/// <summary>Prose as patterns take it: without runs of white space, which cost a pattern more than they say, and not longer than a page.</summary>
internal static class ProseText
{
    // What is longer is a page about many things, of which a sentence says nothing about one member.
    private const int Longest = 4_000;

    /// <summary>The text with one space, or one line break, for each run of white space; "" for a text that is too long.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
        {
            return "";
        }

        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i - 1]))
            {
                return Collapsed(text);
            }
        }

        return text;
    }

    private static string Collapsed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) || result.Length == 0 || !char.IsWhiteSpace(result[result.Length - 1]))
            {
                result.Append(c);
            }
            else if (c == '\n')
            {
                result[result.Length - 1] = c;
            }
        }

        return result.ToString();
    }
}
