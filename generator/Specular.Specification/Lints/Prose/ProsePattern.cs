using System.Text.RegularExpressions;

namespace Specular.Specification.Lints.Prose;

/// <summary>A pattern over prose (<see cref="ProseText"/>). Prose is untrusted: what takes too long was not found.</summary>
internal sealed class ProsePattern(string pattern)
{
    // Texts are short, so no pattern needs a hundredth of it; a busy machine must not find less than another.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);

    private readonly Regex _regex = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, s_limit);

    /// <summary>Whether it stands in a text.</summary>
    public bool IsMatch(string text) => First(text) is not null;

    /// <summary>The words it finds first; null when it finds none.</summary>
    public string? Find(string text) => First(text) is { } found ? OneLine(found.Value) : null;

    // Prose is folded anywhere; a message has one line.
    private static string OneLine(string words) => words.Replace('\n', ' ').Trim();

    /// <summary>Its first match; null when there is none.</summary>
    public Match? First(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return _regex.Match(text) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The text without what it finds.</summary>
    public string Replace(string text)
    {
        try
        {
            return _regex.Replace(text, "");
        }
        catch (RegexMatchTimeoutException)
        {
            return text;
        }
    }

    /// <summary>All its matches.</summary>
    public IReadOnlyList<Match> All(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        try
        {
            return [.. _regex.Matches(text).Cast<Match>()];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }
}
