using System.Globalization;
using System.Text;

namespace Specular.Tool.Output;

/// <summary>Text of documents and requests, made harmless for a terminal: they are not ours, and an escape sequence in them could hide or fake lines.</summary>
internal static class ControlText
{
    /// <summary>The text with control characters written as \u001b, tabs as spaces.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c == '\t' ? safe.Append(' ') : IsUnsafe(c) ? safe.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : safe.Append(c);
        }

        return safe.ToString();
    }

    // Besides the control characters: those that turn the direction of writing, with which text can be made to look like other text.
    private static bool IsUnsafe(char c) => char.IsControl(c) || c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
