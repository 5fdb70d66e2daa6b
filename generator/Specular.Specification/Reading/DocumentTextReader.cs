namespace Specular.Specification.Reading;

/// <summary>Text to a tree: JSON when it begins like JSON, else YAML.</summary>
internal static class DocumentTextReader
{
    public static TextReading Read(TextSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        while (start < slice.End && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        if (start == slice.End || text[start] is not ('{' or '[' or '/'))
        {
            return YamlReader.Read(slice);
        }

        var json = JsonReader.Read(slice);
        if (json.Root is not null)
        {
            return json;
        }

        // YAML in flow style begins with a bracket too.
        var yaml = YamlReader.Read(slice);
        return yaml.Root is Nodes.ObjectNode or Nodes.ArrayNode ? yaml : json;
    }

    /// <summary>The object or array that a text is as JSON; null when it is none.</summary>
    public static Values.JsonValue? ReadJson(string text)
    {
        var trimmed = text.TrimStart();
        return trimmed.Length > 0 && trimmed[0] is ('{' or '[') ? JsonReader.Read(text).Root?.ToJsonValue() : null;
    }
}
