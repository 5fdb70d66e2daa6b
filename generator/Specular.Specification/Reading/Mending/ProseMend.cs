using System.Text.RegularExpressions;

namespace Specular.Specification.Reading.Mending;

/// <summary>
/// Text that needs quotes and has none, or has quotes inside quotes: <c>description: With sound: on, off.</c> Only for members that hold text, and only when the text ends
/// on its line, so that there is one thing it can mean.
/// </summary>
internal static class ProseMend
{
    private static readonly Regex s_member = new(
        """^[ \t]*(- +)*["']?(?<key>description|summary|title|termsOfService|example|default|pattern|operationId)["']?[ \t]*:[ \t]+(?<text>\S.*?)[ \t]*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private static readonly Regex s_blockHeader = new(@"^[|>][-+0-9]{0,2}([ \t]+#.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private const string Indicators = "@`%*&!|>{}[],?-\"'";
    private const int LongestLine = 20_000;

    public static Mend? For(string text, int offset)
    {
        var start = TextLines.Start(text, offset);
        var end = TextLines.End(text, offset);
        if (end - start > LongestLine || s_member.Match(text.Substring(start, end - start)) is not { Success: true } member || Continues(text, start, end))
        {
            return null;
        }

        var group = member.Groups["text"];
        var prose = group.Value;
        if (FaultOf(prose) is not { } fault || prose.IndexOf(" #", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var at = start + group.Index;
        return new([new(at, prose.Length, Quoted(Content(prose)))], at, fault, "as if all of it were in quotes");
    }

    // Lines that are indented further belong to the text, and where it ends is a guess.
    private static bool Continues(string text, int start, int end)
    {
        var next = TextLines.Next(text, end);
        while (next < text.Length && TextLines.IsBlank(text, next))
        {
            next = TextLines.Next(text, TextLines.End(text, next));
        }

        return next < text.Length && TextLines.Indentation(text, next) > TextLines.Indentation(text, start);
    }

    private static string? FaultOf(string prose)
    {
        if (Indicators.IndexOf(prose[0]) >= 0)
        {
            return s_blockHeader.IsMatch(prose) ? null
                : prose[0] is '"' or '\'' ? "quotes begin here that do not end with the text"
                : $"text cannot begin with {prose[0]} without quotes";
        }

        return prose.IndexOf(": ", StringComparison.Ordinal) >= 0 || prose[prose.Length - 1] == ':' ? "a ': ' stands inside text without quotes" : null;
    }

    // Quotes around all of it were meant as such, and so was one that is only opened; others are part of the text.
    private static string Content(string prose)
    {
        var quote = prose[0];
        if (quote is not ('"' or '\''))
        {
            return prose;
        }

        if (prose.Length > 1 && prose[prose.Length - 1] == quote)
        {
            return prose.Substring(1, prose.Length - 2);
        }

        return prose.IndexOf(quote, 1) < 0 ? prose.Substring(1) : prose;
    }

    private static string Quoted(string content) => "'" + string.Join("''", content.Split('\'')) + "'";
}
