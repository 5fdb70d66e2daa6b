using System.Globalization;
using System.Text;

namespace Specular.Specification.Export.Writing;

/// <summary>Scalars as YAML text that 1.1 and 1.2 read alike: what any of them takes for a number, a date, a word or a sign stands in quotes.</summary>
internal static class YamlScalarText
{
    // YAML 1.1's words; "=" and "<<" cannot begin a plain scalar here.
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase) { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };

    /// <summary>A string on one line: plain where that is beyond doubt, in single quotes where nothing needs an escape, else in double quotes.</summary>
    public static string Inline(string text)
    {
        if (text.Any(NeedsEscape))
        {
            return DoubleQuoted(text);
        }

        return IsPlain(text) ? text : "'" + Doubled(text) + "'";
    }

    /// <summary>Whether a string is written as a block, line by line. What an editor or a reader could trim or take for indentation is not.</summary>
    public static bool IsBlock(string text)
    {
        if (text.IndexOf('\n') < 0 || text[0] is '\n' or ' ' or '\t' || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = i + 1 == text.Length || text[i + 1] == '\n';
            var beginsLine = i == 0 || text[i - 1] == '\n';
            if ((text[i] != '\n' && NeedsEscape(text[i])) || (text[i] == ' ' && endsLine) || (text[i] == '\u3000' && beginsLine && endsLine))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A JSON number. YAML 1.1 knows an exponent only behind a fraction and with its sign.</summary>
    public static string Number(string text)
    {
        var at = text.IndexOfAny(['e', 'E']);
        if (at < 0)
        {
            return text;
        }

        var mantissa = text.Substring(0, at);
        var exponent = text.Substring(at + 1);
        return mantissa + (mantissa.IndexOf('.') < 0 ? ".0" : "") + "e" + (exponent[0] is '+' or '-' ? "" : "+") + exponent;
    }

    private static bool IsPlain(string text)
    {
        if (IsVersion(text))
        {
            return true;
        }

        if (text.Length == 0 || !(char.IsLetter(text[0]) || char.IsHighSurrogate(text[0]) || text[0] is '/' or '_' or '$' or '(' or '\u3010')
            || char.IsWhiteSpace(text[text.Length - 1]) || text[text.Length - 1] == ':' || s_words.Contains(text))
        {
            return false;
        }

        return text.IndexOf(": ", StringComparison.Ordinal) < 0 && text.IndexOf(" #", StringComparison.Ordinal) < 0;
    }

    // "3.0.1": a number with two points is none.
    private static bool IsVersion(string text) => text.Length is >= 5 and <= 32 && text[0] != '.' && text[text.Length - 1] != '.'
        && text.All(c => c is (>= '0' and <= '9') or '.') && text.Count(c => c == '.') == 2;

    // Control characters, line breaks of every kind, byte order marks, and signs that show nothing or turn the direction of writing. The joiners of emoji and of Persian show.
    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));

    private static string Doubled(string text) => text.IndexOf('\'') < 0 ? text : string.Join("''", text.Split('\''));

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append("\\\\"); break;
                case '\n': quoted.Append("\\n"); break;
                case '\r': quoted.Append("\\r"); break;
                case '\t': quoted.Append("\\t"); break;
                default:
                    _ = NeedsEscape(c) ? quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)) : quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
