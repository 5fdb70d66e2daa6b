using System.Globalization;
using System.Text;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Names for text that has neither letter nor digit.</summary>
internal static class Symbols
{
    /// <summary>The text's characters by name: "&lt;=" is LessThanEquals. A character without a name is spelled by its code.</summary>
    public static string Spell(string text)
    {
        var name = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var code = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            name.Append(code <= char.MaxValue && Name((char)code) is { } word ? word : "U" + code.ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    private static string? Name(char c) => c switch
    {
        ' ' => "Space",
        '*' => "Asterisk",
        '+' => "Plus",
        '-' => "Minus",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "LessThan",
        '>' => "GreaterThan",
        '=' => "Equals",
        '!' => "Not",
        '?' => "Question",
        '@' => "At",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '^' => "Caret",
        '~' => "Tilde",
        '_' => "Underscore",
        _ => null,
    };
}
