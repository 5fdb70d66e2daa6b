using System.Globalization;
using System.Text;

namespace Specular.Specification.Problems.Translations;

/// <summary>A phrase with holes: "an array of {0} items". In English the holes come in order, each once.</summary>
internal sealed class PhrasePattern
{
    private readonly string[] _literals;

    public PhrasePattern(string english, string translated)
    {
        English = english;
        Translated = ArgumentRole.MarkQuoted(translated);
        var literals = new List<string>();
        var start = 0;
        for (var hole = 0; ; hole++)
        {
            var mark = "{" + hole.ToString(CultureInfo.InvariantCulture) + "}";
            var at = english.IndexOf(mark, start, StringComparison.Ordinal);
            literals.Add(at < 0 ? english.Substring(start) : english.Substring(start, at - start));
            if (at < 0)
            {
                break;
            }

            start = at + mark.Length;
        }

        _literals = [.. literals];
        Letters = _literals.Sum(l => l.Length);
    }

    public string English { get; }

    public string Translated { get; }

    /// <summary>How much of it is not holes.</summary>
    public int Letters { get; }

    /// <summary>What stands in the holes; null when the text is another. Each hole is as short as can be, and none is empty.</summary>
    public List<string>? Match(string text)
    {
        var last = _literals[_literals.Length - 1];
        if (text.Length <= Letters || !text.StartsWith(_literals[0], StringComparison.OrdinalIgnoreCase) || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return null;
        }

        var holes = new List<string>();
        var start = _literals[0].Length;
        var end = text.Length - last.Length;
        for (var i = 1; i < _literals.Length - 1; i++)
        {
            // From the next character on, for the hole takes one at least.
            var at = start < end ? text.IndexOf(_literals[i], start + 1, end - start - 1, StringComparison.Ordinal) : -1;
            if (at < 0)
            {
                return null;
            }

            holes.Add(text.Substring(start, at - start));
            start = at + _literals[i].Length;
        }

        if (start >= end)
        {
            return null;
        }

        holes.Add(text.Substring(start, end - start));
        return holes;
    }

    /// <summary>The translation with its holes filled. Other braces are text.</summary>
    /// <param name="fill">Gives what stands in a hole, by its number and its role.</param>
    public string Fill(Func<int, string, string> fill)
    {
        var text = new StringBuilder();
        var end = 0;
        for (var i = 0; i < Translated.Length; i = end)
        {
            var hole = i + 1 < Translated.Length && Translated[i] == '{' ? Translated[i + 1] - '0' : -1;
            var close = hole >= 0 && hole < _literals.Length - 1 ? Translated.IndexOf('}', i) : -1;
            if (close > 0)
            {
                var role = Translated.Substring(i + 2, close - i - 2).TrimStart(':');
                text.Append(fill(hole, role));
                end = close + 1;
            }
            else
            {
                text.Append(Translated[i]);
                end = i + 1;
            }
        }

        return text.ToString();
    }
}
