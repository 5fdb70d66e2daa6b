namespace Specular.Specification.Reading.Mending;

/// <summary>Looks at the lines of a text by the offsets they begin and end at.</summary>
internal static class TextLines
{
    /// <summary>Where the line of an offset begins.</summary>
    public static int Start(string text, int offset)
    {
        var at = Math.Min(offset, text.Length);
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where it ends, before its break.</summary>
    public static int End(string text, int offset) => text.IndexOfAny(['\n', '\r'], Math.Min(offset, text.Length)) is >= 0 and var end ? end : text.Length;

    /// <summary>Where the line after a line's end begins.</summary>
    public static int Next(string text, int end) => end >= text.Length ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    /// <summary>How many spaces or tabs a line begins with.</summary>
    public static int Indentation(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - start;
    }

    /// <summary>Whether nothing but space stands on a line.</summary>
    public static bool IsBlank(string text, int start) => text.AsSpan(start, End(text, start) - start).IsWhiteSpace();
}
