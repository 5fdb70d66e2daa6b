using Specular.Specification.Nodes;

namespace Specular.Specification.Reading;

/// <summary>JSON that stands in a string of a JSON text: its nodes lie at their places in that text, through the string's escapes.</summary>
internal sealed class JsonInString
{
    private readonly ScalarNode _string;

    // Where each character of the value stands in the text, and where the value ends; null when the string is not written as JSON writes one.
    private readonly int[]? _places;

    private JsonInString(ScalarNode text, int[]? places)
    {
        _string = text;
        _places = places;
    }

    /// <summary>What the string's value is as JSON, read leniently. Findings have no place of their own: the string has.</summary>
    public static TextReading Read(string text, ScalarNode node)
    {
        var reading = JsonReader.Read(node.Value);
        return reading.Root is null
            ? reading
            : new(TextFormat.Json, new JsonInString(node, Places(text, node)).Move(reading.Root), null, reading.Findings);
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

    private static int[]? Places(string text, ScalarNode node)
    {
        if (node.Offset >= text.Length || text[node.Offset] != '"' || node.Length < 2 || node.End > text.Length)
        {
            return null;
        }

        var places = new List<int>(node.Value.Length + 1);
        var end = node.End - 1;
        for (var at = node.Offset + 1; at < end;)
        {
            places.Add(at);
            var isEscape = text[at] == '\\' && at + 1 < end;
            var isUnknown = isEscape && text[at + 1] is not ('"' or '\\' or '/' or '\'' or 'n' or 'r' or 't' or 'b' or 'f' or 'u');
            if (isUnknown)
            {
                // An unknown escape is kept as it stands, as two characters.
                places.Add(at + 1);
            }

            at += !isEscape ? 1 : text[at + 1] == 'u' ? 6 : 2;
        }

        places.Add(end);
        return places.Count == node.Value.Length + 1 ? [.. places] : null;
    }

    private Node Move(Node node)
    {
        var offset = At(node.Offset);
        var length = _places is null ? _string.Length : At(node.End) - offset;
        return node switch
        {
            ObjectNode o => new ObjectNode(o.Members.Select(m => new NodeMember(m.Name, At(m.KeyOffset), Math.Max(1, At(m.KeyOffset + m.KeyLength) - At(m.KeyOffset)), Move(m.Value))).ToList(), offset, length),
            ArrayNode a => new ArrayNode(a.Items.Select(Move).ToList(), offset, length),
            ScalarNode s => new ScalarNode(s.Kind, s.Value, s.Raw, offset, length),
            _ => node,
        };
    }

    private int At(int offset) => _places is null ? _string.Offset : _places[Math.Max(0, Math.Min(offset, _places.Length - 1))];
}
