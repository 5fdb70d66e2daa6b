using System.Globalization;
using System.Text;

namespace Specular.CodeGeneration.Lowering.Naming;

/// <summary>Turns any text into a C# identifier. Letters of every script stay as they are; what C# does not allow separates words.</summary>
internal static class CSharpIdentifier
{
    /// <summary>What stands before a name that begins with a digit.</summary>
    private const string DigitPrefix = "Value";

    /// <summary>The text in Pascal case; "" when nothing of it can stand in an identifier.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            // Two numbers side by side would read as one: v1-6 is not v16.
            if (name.Length > 0 && char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            AppendWord(name, word);
        }

        return name.Length > 0 && !IsStart(name[0]) ? DigitPrefix + name : name.ToString();
    }

    /// <summary>The text in camel case, for an argument; "" when nothing of it can stand in an identifier.</summary>
    public static string Camel(string text)
    {
        var name = Pascal(text);
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A name for an enum's value: signs that tell values apart are spoken.</summary>
    public static string ForValue(string wire)
    {
        if (wire.Length == 0)
        {
            return "Empty";
        }

        // "-created_at" and "created_at", "+1" and "-1" are different values.
        var sign = wire[0] switch { '-' => "Minus", '+' => "Plus", _ => "" };
        var name = Pascal(wire);
        if (name.Length == 0)
        {
            return Symbols.Spell(wire);
        }

        return sign + (sign.Length > 0 && name.StartsWith(DigitPrefix, StringComparison.Ordinal) && char.IsDigit(Words(wire)[0][0])
            ? name.Substring(DigitPrefix.Length)
            : name);
    }

    /// <summary>Whether the text is an identifier as it is; keywords are.</summary>
    public static bool IsValid(string text) => text.Length > 0 && IsStart(text[0]) && text.All(IsPart);

    /// <summary>Whether the text can be a type: the compiler warns of one in small Latin letters, because a keyword may become of it.</summary>
    public static bool IsTypeName(string text) => IsValid(text) && text.Any(c => c is not (>= 'a' and <= 'z'));

    /// <summary>The name as it stands in code: keywords are escaped.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The words of a text: runs of characters that can stand in an identifier.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && text[i] != '_' && IsPart(text[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    private static void AppendWord(StringBuilder name, string word)
    {
        var shouting = word.Length > 1 && !word.Any(char.IsLower) && word.Any(char.IsUpper);
        var start = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsUpper(c) && shouting && !start)
            {
                c = char.ToLowerInvariant(c);
            }
            else if (start)
            {
                c = char.ToUpperInvariant(c);
            }

            name.Append(c);

            // A Latin letter after a digit or a letter without case begins a part of its own: image2video, 对口型task. An accent belongs to the letter before it.
            start = CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? start : !char.IsUpper(c) && !char.IsLower(c);
        }
    }

    private static bool IsStart(char c) => !IsBlank(c) && (c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);

    // Cf (bidirectional marks, joiners) is left out on purpose: two names that look alike would differ, or text would run backwards.
    private static bool IsPart(char c) => IsStart(c) || (!IsBlank(c) && CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation);

    // Letters and marks that C# takes and nobody sees: fillers of Hangul, variation selectors behind emoji, what joins graphemes.
    private static bool IsBlank(char c) => c is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u3164'
        or (>= '\uFE00' and <= '\uFE0F') or '\uFFA0';
}
