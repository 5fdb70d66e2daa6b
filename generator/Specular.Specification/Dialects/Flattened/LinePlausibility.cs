namespace Specular.Specification.Dialects.Flattened;

/// <summary>How unlikely it is that somebody wrote a line as prose: <c>x-apifox-orders:</c> never is, <c>Note: …</c> may well be.</summary>
internal static class LinePlausibility
{
    private const int LongestWord = 40;

    public static double OfItem(string line) => line.Length > 2 && line[2] == '\'' ? 1.5 : 0.8;

    public static double OfMember(FlatLine line)
    {
        var key = line.Key!;
        if (line.Text[line.KeyStart - line.Start] == '"')
        {
            // JSON within a text; YAML's exporters need no double quotes around a key.
            return 0.2;
        }

        if (key.StartsWith("x-apifox", StringComparison.Ordinal) || key.StartsWith("x-run-in-", StringComparison.Ordinal))
        {
            return 12;
        }

        if (key.Length > 0 && key[0] == '/' && line.Form == ValueForm.None)
        {
            return 5;
        }

        if (OpenApiGrammar.IsKeyword(key))
        {
            return line.Form switch
            {
                ValueForm.None or ValueForm.Alias or ValueForm.Block => 6,
                ValueForm.Plain when line.Value.IndexOf(' ') >= 0 => 2.5,
                _ => 5,
            };
        }

        var quoted = line.KeyLength > key.Length;
        return quoted ? 3 : IsIdentifier(key) ? (line.Form == ValueForm.Plain && line.Value.IndexOf(' ') >= 0 ? 0.7 : 1.8) : 0.3;
    }

    /// <summary>Whether a text could be a name in a program.</summary>
    public static bool IsIdentifier(string text)
    {
        foreach (var c in text)
        {
            if (!(c < 128 && char.IsLetterOrDigit(c)) && c is not ('_' or '-' or '.' or '$' or '[' or ']' or '@'))
            {
                return false;
            }
        }

        return text.Length is > 0 and <= LongestWord;
    }
}
