using System.Text.RegularExpressions;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>A document's regular expression, read once. It is untrusted, and so are the texts: one that is none, or takes too long, matches nothing.</summary>
internal sealed class TextPattern
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);

    private readonly Regex? _regex;

    public TextPattern(string pattern)
    {
        try
        {
            _regex = new Regex(pattern, RegexOptions.CultureInvariant, s_limit);
        }
        catch (ArgumentException)
        {
        }
    }

    /// <summary>Whether some part of a text matches.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex?.IsMatch(text) == true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
