using System.Text.RegularExpressions;

namespace Specular.Specification.Lints.Prose;

/// <summary>A pattern over prose. Prose is untrusted: what takes too long was not found.</summary>
internal sealed class ProsePattern(string pattern)
{
    // Longer descriptions are whole pages, of which a sentence says nothing about one member.
    private const int LongestProse = 4_000;

    private readonly Regex _regex = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    /// <summary>Whether it stands in a text.</summary>
    public bool IsMatch(string text) => First(text) is not null;

    /// <summary>The words it finds first; null when it finds none.</summary>
    public string? Find(string text) => First(text)?.Value.Trim();

    /// <summary>Its first match; null when there is none.</summary>
    public Match? First(string text)
    {
        if (text.Length is 0 or > LongestProse)
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

    /// <summary>All its matches.</summary>
    public IReadOnlyList<Match> All(string text)
    {
        if (text.Length is 0 or > LongestProse)
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
