namespace Specular.Specification.Reading.Mending;

/// <summary>A backslash in double quotes that begins no escape of YAML: <c>pattern: "^\d+$"</c>. It can only be meant as itself.</summary>
internal static class EscapeMend
{
    private const string Escapes = "0abtnvfre \"/\\N_LPxuU\t\n\r";

    /// <param name="text">The text.</param>
    /// <param name="offset">Where the quoted text begins.</param>
    public static Mend? For(string text, int offset)
    {
        if (offset >= text.Length || text[offset] != '"')
        {
            return null;
        }

        var edits = new List<TextEdit>();
        for (var at = offset + 1; at + 1 < text.Length && text[at] != '"'; at++)
        {
            if (text[at] != '\\')
            {
                continue;
            }

            if (Escapes.IndexOf(text[at + 1]) < 0)
            {
                edits.Add(new(at, 1, "\\\\"));
            }

            at++;
        }

        return edits.Count == 0 ? null : new(edits, edits[0].Offset, "an unknown escape stands in double quotes", "with the backslash as it stands");
    }
}
