using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Specular.Specification.Validation;

/// <summary>
/// ECMA 262 regular expressions as .NET ones. They differ: \d, \w and \s are ASCII or fixed sets, $ is the very end, "." stops at four line ends, "[^]" is
/// anything, \u{1F600} is a code point, a "[" inside a class is itself.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>How long one match may take. Documents are untrusted, and so are the texts.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string NotSpace = @"\0-\u0008\u000e-\u001f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff";
    private const string Word = "A-Za-z0-9_";
    private const string NotWord = @"\0-/:-@\[-\^`{-\uffff";
    private const string NotDigit = @"\0-/:-\uffff";

    /// <summary>The pattern compiled. Throws <see cref="ArgumentException"/> with the reason when there is no .NET pattern for it.</summary>
    public static Regex Compile(string pattern) => new(Translate(pattern), RegexOptions.CultureInvariant, Limit);

    private static string Translate(string pattern)
    {
        var text = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                i = Escape(pattern, i, inClass, text);
            }
            else if (inClass)
            {
                inClass = c != ']';
                text.Append(c == '[' ? "\\[" : c.ToString());
            }
            else if (c == '[')
            {
                if (string.CompareOrdinal(pattern, i, "[^]", 0, 3) == 0)
                {
                    text.Append("[\\s\\S]");
                    i += 2;
                }
                else if (string.CompareOrdinal(pattern, i, "[]", 0, 2) == 0)
                {
                    text.Append("(?!)");
                    i++;
                }
                else
                {
                    inClass = true;
                    text.Append(c);
                }
            }
            else
            {
                text.Append(c switch { '$' => "\\z", '.' => "[^\\n\\r\\u2028\\u2029]", _ => c.ToString() });
            }
        }

        return text.ToString();
    }

    // Writes the escape that begins there; returns where it ends.
    private static int Escape(string pattern, int at, bool inClass, StringBuilder text)
    {
        if (at + 1 >= pattern.Length)
        {
            throw new ArgumentException("it ends in a backslash");
        }

        var c = pattern[at + 1];
        switch (c)
        {
            case 'd':
                text.Append(inClass ? "0-9" : "[0-9]");
                break;
            case 'D':
                text.Append(inClass ? NotDigit : "[^0-9]");
                break;
            case 'w':
                text.Append(inClass ? Word : $"[{Word}]");
                break;
            case 'W':
                text.Append(inClass ? NotWord : $"[^{Word}]");
                break;
            case 's':
                text.Append(inClass ? Space : $"[{Space}]");
                break;
            case 'S':
                text.Append(inClass ? NotSpace : $"[^{Space}]");
                break;
            case 'b' when !inClass:
                text.Append($"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))");
                break;
            case 'B' when !inClass:
                text.Append($"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))");
                break;
            case 'u' when at + 2 < pattern.Length && pattern[at + 2] == '{':
                return CodePoint(pattern, at, inClass, text);
            case 'p' or 'P':
                return Category(pattern, at, text);
            case '0' when at + 2 >= pattern.Length || !char.IsDigit(pattern[at + 2]):
                text.Append("\\u0000");
                break;
            case '/' or '-' when !inClass:
                text.Append(c);
                break;
            default:
                text.Append('\\').Append(c);
                break;
        }

        return at + 1;
    }

    private static int CodePoint(string pattern, int at, bool inClass, StringBuilder text)
    {
        var close = pattern.IndexOf('}', at);
        var digits = close < 0 ? "" : pattern.Substring(at + 3, close - at - 3);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code > 0x10ffff || code is >= 0xd800 and <= 0xdfff)
        {
            throw new ArgumentException("\\u{...} is no code point");
        }

        if (code > 0xffff && inClass)
        {
            throw new ArgumentException("a code point beyond U+FFFF inside a class cannot be matched here");
        }

        foreach (var unit in char.ConvertFromUtf32(code))
        {
            text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return close;
    }

    private static int Category(string pattern, int at, StringBuilder text)
    {
        var close = at + 2 < pattern.Length && pattern[at + 2] == '{' ? pattern.IndexOf('}', at) : -1;
        if (close < 0)
        {
            throw new ArgumentException("\\p stands without a category");
        }

        var name = pattern.Substring(at + 3, close - at - 3);
        name = name.StartsWith("gc=", StringComparison.Ordinal) ? name.Substring(3)
            : name.StartsWith("General_Category=", StringComparison.Ordinal) ? name.Substring(17) : name;
        var category = name switch
        {
            "Letter" or "Alphabetic" => "L",
            "Lowercase_Letter" or "Lowercase" => "Ll",
            "Uppercase_Letter" or "Uppercase" => "Lu",
            "Mark" => "M",
            "Number" => "N",
            "Decimal_Number" or "digit" => "Nd",
            "Punctuation" or "punct" => "P",
            "Symbol" => "S",
            "Separator" => "Z",
            "Space_Separator" => "Zs",
            "Other" => "C",
            "Script=Han" or "sc=Han" => "IsCJKUnifiedIdeographs",
            _ => name.IndexOf('=') < 0 ? name : throw new ArgumentException($"the property {name} is not known"),
        };
        text.Append('\\').Append(pattern[at + 1]).Append('{').Append(category).Append('}');
        return close;
    }
}
