using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Values and types in words, for messages.</summary>
internal static class ValueText
{
    private const int LongestText = 40;

    private static readonly string[] Secret = ["password", "secret", "token", "apikey", "api_key", "authorization", "credential"];

    /// <summary>A value in words: "the number 0", "a string of 5000 characters". What may be a credential is not shown.</summary>
    public static string Describe(JsonValue value, string? member)
    {
        switch (value)
        {
            case JsonNumber number:
                return "the number " + Short(number.Text);
            case JsonBoolean boolean:
                return boolean.Value ? "true" : "false";
            case JsonString text:
                return text.Value.Length == 0 ? "an empty string"
                    : IsSecret(member) || text.Value.Length > LongestText * 4 ? $"a string of {Count(text.Value.Length, "character")}"
                    : $"the string {JsonValue.From(Short(text.Value)).ToJson()}";
            case JsonArray array:
                return array.Items.Count == 0 ? "an empty array" : $"an array of {Count(array.Items.Count, "item")}";
            case JsonObject o:
                return o.Members.Count == 0 ? "an empty object" : $"an object with {Count(o.Members.Count, "member")}";
            default:
                return "null";
        }
    }

    /// <summary>A value of an instance in words.</summary>
    public static string Describe(Instance value) => value.Kind switch
    {
        JsonKind.Array => value.Count == 0 ? "an empty array" : $"an array of {Count(value.Count, "item")}",
        JsonKind.Object => value.Count == 0 ? "an empty object" : $"an object with {Count(value.Count, "member")}",
        _ => Describe(value.ToValue(), value.IsMemberName || value.Name.IsEmpty ? null : value.NameText),
    };

    /// <summary>Types in words: "a string", "an integer or null".</summary>
    public static string Describe(SchemaTypes types)
    {
        var words = new List<string>();
        Add(SchemaTypes.String, "a string");
        Add(SchemaTypes.Number, "a number");
        Add(SchemaTypes.Integer, "an integer");
        Add(SchemaTypes.Boolean, "a boolean");
        Add(SchemaTypes.Array, "an array");
        Add(SchemaTypes.Object, "an object");
        Add(SchemaTypes.Null, "null");
        return words.Count == 0 ? "a value" : Join(words, "or");

        void Add(SchemaTypes type, string word)
        {
            if ((types & type) != SchemaTypes.None)
            {
                words.Add(word);
            }
        }
    }

    /// <summary>A number of things: "1 item", "3 items".</summary>
    public static string Count(long count, string thing) => count.ToString(CultureInfo.InvariantCulture) + " " + thing + (count == 1 ? "" : "s");

    /// <summary>Words in a row: "a, b or c".</summary>
    public static string Join(IReadOnlyList<string> words, string last)
    {
        var text = words.Count == 0 ? "" : words[0];
        for (var i = 1; i < words.Count; i++)
        {
            text += (i == words.Count - 1 ? $" {last} " : ", ") + words[i];
        }

        return text;
    }

    private static string Short(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Not through the middle of a surrogate pair.
        var length = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text.Substring(0, length) + "…";
    }

    private static bool IsSecret(string? member)
    {
        foreach (var word in Secret)
        {
            if (member is not null && member.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
