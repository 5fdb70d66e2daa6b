namespace Specular.Specification.Problems.Translations;

/// <summary>
/// Translates what fills a message where that is English itself ("a string of 5 characters", "it is left out"), by the English text, as gettext does: whoever reports
/// a problem writes English and need not know of other languages. What is in no entry is taken for a name or a text of the document and stays as it is.
/// </summary>
internal sealed class Phrasebook
{
    private const int LongestText = 2000;

    // A text that goes on and on in "or" is tried in many ways, for nothing.
    private const int MostAttempts = 100;

    // Chinese has none: "The rule" is "rule".
    private const string Article = "the ";

    private static readonly (string English, string Chinese)[] Connectives = [("; ", "；"), (" or ", " 或 "), (" and ", " 和 "), (", ", "、")];

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    // A sentence's capital makes no other phrase.
    private readonly Dictionary<string, string> _whole = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PhrasePattern> _patterns = [];

    public Phrasebook(IReadOnlyDictionary<string, string> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.IndexOf("{0}", StringComparison.Ordinal) >= 0)
            {
                _patterns.Add(new(entry.Key, entry.Value));
            }
            else
            {
                (entry.Key.IndexOf(' ') < 0 ? _words : _whole).Add(entry.Key, entry.Value);
            }
        }

        // The one that says most is meant.
        _patterns.Sort(static (left, right) => left.Letters != right.Letters ? right.Letters - left.Letters : string.CompareOrdinal(left.English, right.English));
    }

    /// <summary>All entries, English first.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries =>
        _words.Concat(_whole).Concat(_patterns.Select(p => new KeyValuePair<string, string>(p.English, p.Translated)));

    /// <summary>The translation, or the text itself.</summary>
    /// <param name="text">What fills a hole.</param>
    /// <param name="role">The hole's <see cref="ArgumentRole"/>; "" for none.</param>
    public string Translate(string text, string role)
    {
        var attempts = MostAttempts;
        return text.Length > LongestText ? text : Fill(text, role, ref attempts);
    }

    private string Fill(string text, string role, ref int attempts) =>
        role is ArgumentRole.Quoted ? ArgumentRole.Quote(text)
        : role is ArgumentRole.Word && _words.TryGetValue(text, out var word) ? word
        : Find(text, ref attempts) ?? text;

    private string? Find(string text, ref int attempts)
    {
        if (attempts-- <= 0 || text.Length == 0)
        {
            return null;
        }

        if (_whole.TryGetValue(text, out var known)
            || (text.StartsWith(Article, StringComparison.OrdinalIgnoreCase) && _words.TryGetValue(text.Substring(Article.Length), out known)))
        {
            return known;
        }

        foreach (var pattern in _patterns)
        {
            // A hole that holds the end of a sentence means that the text is several of them.
            if (pattern.Match(text) is { } holes && holes.All(hole => hole.IndexOf(Connectives[0].English, StringComparison.Ordinal) < 0))
            {
                var left = attempts;
                var filled = pattern.Fill((hole, role) => Fill(holes[hole], role, ref left));
                attempts = left;
                return filled;
            }
        }

        return IsLiteral(text) ? text : FindRow(text, ref attempts);
    }

    // "a string or null": only where every part is known, or a name with a comma in it would be changed.
    private string? FindRow(string text, ref int attempts)
    {
        foreach (var (english, chinese) in Connectives)
        {
            var at = text.IndexOf(english, StringComparison.Ordinal);
            if (at > 0 && Find(text.Substring(0, at), ref attempts) is { } first && Find(text.Substring(at + english.Length), ref attempts) is { } rest)
            {
                return first + chinese + rest;
            }
        }

        return null;
    }

    // A value as JSON has it.
    private static bool IsLiteral(string text) =>
        (text.Length > 1 && text[0] == '"' && text[text.Length - 1] == '"') || text is "null" or "true" or "false" || text.All(c => c is >= '0' and <= '9' or '.' or '-');
}
