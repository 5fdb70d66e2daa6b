using System.Globalization;
using System.Text;

namespace Specular.CodeGeneration.Emission;

/// <summary>Puts text of documents into C# where it cannot become code: the only way text gets into a literal or a comment.</summary>
internal static class CSharpText
{
    /// <summary>A string literal, quotes included. Letters of every script stay readable; what could end the literal or the line, or reorder what is shown, is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            AppendEscaped(literal, text, ref i);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for an interpolated literal, without quotes: braces are doubled.</summary>
    public static string Interpolated(string text)
    {
        var literal = Literal(text);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    /// <summary>A literal, or null.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>The lines of a text as XML for a documentation comment: no line can leave the comment, no character the XML.</summary>
    public static IReadOnlyList<string> XmlLines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f')
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else
            {
                AppendXml(line, text, ref i);
            }
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static void AppendEscaped(StringBuilder literal, string text, ref int i)
    {
        var c = text[i];
        switch (c)
        {
            case '"': literal.Append("\\\""); break;
            case '\\': literal.Append("\\\\"); break;
            case '\n': literal.Append("\\n"); break;
            case '\r': literal.Append("\\r"); break;
            case '\t': literal.Append("\\t"); break;
            default:
                if (IsPair(text, i))
                {
                    literal.Append(c).Append(text[++i]);
                }
                else if (IsVisible(c))
                {
                    literal.Append(c);
                }
                else
                {
                    literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private static void AppendXml(StringBuilder line, string text, ref int i)
    {
        var c = text[i];
        switch (c)
        {
            case '&': line.Append("&amp;"); break;
            case '<': line.Append("&lt;"); break;
            case '>': line.Append("&gt;"); break;
            case '\t': line.Append("    "); break;
            default:
                if (IsPair(text, i))
                {
                    line.Append(c).Append(text[++i]);
                }
                else if (IsVisible(c))
                {
                    line.Append(c);
                }
                else
                {
                    // Shown, so that a reader sees that something is there.
                    line.Append("[U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append(']');
                }

                break;
        }
    }

    /// <summary>The text as an attribute of XML has it; one line.</summary>
    public static string XmlAttribute(string text) => string.Concat(XmlLines(text)).Replace("\"", "&quot;");

    private static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    // Control, format (bidirectional marks), surrogate, private and unassigned characters, and separators that end a line.
    private static bool IsVisible(char c) => c is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
