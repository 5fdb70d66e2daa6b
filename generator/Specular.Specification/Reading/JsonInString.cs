using Specular.Specification.Nodes;

namespace Specular.Specification.Reading;

/// <summary>JSON that stands in a string of a JSON text: its nodes lie at their places in that text, through the string's escapes.</summary>
internal static class JsonInString
{
    /// <summary>What the string's value is as JSON, read leniently. Findings have no place of their own: the string has.</summary>
    public static TextReading Read(string text, ScalarNode node)
    {
        var reading = JsonReader.Read(node.Value);
        if (reading.Root is null)
        {
            return reading;
        }

        var places = Places(text, node);
        var root = NodeMove.To(reading.Root, places is null ? _ => node.Offset : at => places[Math.Max(0, Math.Min(at, places.Length - 1))]);
        return new(TextFormat.Json, root, null, reading.Findings);
    }

    /// <summary>Whether a text holds nothing but space and comments.</summary>
    public static bool IsBlank(string text)
    {
        var scanner = new JsonScanner(text, _ => { });
        try
        {
            scanner.SkipSpace();
        }
        catch (TextFaultException)
        {
            return false;
        }

        return scanner.IsAtEnd;
    }

    // Where each character of the value stands in the text, and where the value ends; null when the string is not written as JSON writes one.
    private static int[]? Places(string text, ScalarNode node)
    {
        if (node.Length < 2 || node.End > text.Length || text[node.Offset] != '"')
        {
            return null;
        }

        var places = new int[node.Value.Length + 1];
        var count = 0;
        var end = node.End - 1;
        for (var at = node.Offset + 1; at < end; at += LengthAt(text, at, end))
        {
            // An escape that JSON does not have is kept as it stands, as two characters.
            var isUnknown = text[at] == '\\' && at + 1 < end && text[at + 1] is not ('"' or '\\' or '/' or '\'' or 'n' or 'r' or 't' or 'b' or 'f' or 'u');
            for (var i = 0; i <= (isUnknown ? 1 : 0); i++)
            {
                if (count == places.Length - 1)
                {
                    return null;
                }

                places[count++] = at + i;
            }
        }

        places[count] = end;
        return count == places.Length - 1 ? places : null;
    }

    private static int LengthAt(string text, int at, int end) => text[at] != '\\' || at + 1 >= end ? 1 : text[at + 1] == 'u' ? 6 : 2;
}
