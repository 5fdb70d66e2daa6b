namespace Specular.Specification.Problems.Translations;

/// <summary>
/// What fills a hole of a translation, as its format says: {0} may be words of ours; {0:word} may be a single one ("rule"), which elsewhere could as well be a name of
/// the document's; what stands in quotes is the document's and never translated.
/// </summary>
internal static class ArgumentRole
{
    public const string Word = "word";
    public const string Quoted = "quoted";

    private const string EnglishRow = "', '";
    private const string ChineseRow = "”、“";

    /// <summary>The text with the role written to each hole in quotes.</summary>
    public static string MarkQuoted(string text)
    {
        for (var i = text.Length - 3; i > 0; i--)
        {
            if (text[i] == '{' && text[i + 2] == '}' && (text[i - 1] is '“' or '"'))
            {
                text = text.Insert(i + 2, ":" + Quoted);
            }
        }

        return text;
    }

    /// <summary>What stands in quotes: itself, and where it is several, each in quotes of its own.</summary>
    public static string Quote(string text) => text.Replace(EnglishRow, ChineseRow);
}
