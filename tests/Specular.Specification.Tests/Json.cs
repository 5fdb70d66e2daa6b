using System.Text.Json;
using Specular.Specification.Values;

namespace Specular.Specification.Tests;

/// <summary>JSON text to values, by the platform's own reader.</summary>
internal static class Json
{
    public static JsonValue Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Convert(document.RootElement);
    }

    public static JsonValue Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(Members(element).ToValueList()),
        JsonValueKind.Array => new JsonArray(element.EnumerateArray().Select(Convert).ToValueList()),
        JsonValueKind.String => JsonValue.From(element.GetString()!),
        JsonValueKind.Number => new JsonNumber(element.GetRawText()),
        JsonValueKind.True => JsonValue.True,
        JsonValueKind.False => JsonValue.False,
        _ => JsonValue.Null,
    };

    // Of members of one name the last counts.
    private static IEnumerable<JsonMember> Members(JsonElement element) =>
        element.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => new JsonMember(g.Key, Convert(g.Last().Value)));
}
