using System.Text.Json.Nodes;

namespace Specular.Corpus.Shuffling;

/// <summary>A document whose members stand in another order, at every level, and so do the lists whose order means nothing.</summary>
internal static class DocumentShuffle
{
    // Forms, servers, the places of a tuple and whatever an extension lists may mean something by their order.
    private static readonly string[] s_lists = ["parameters", "tags", "required", "type"];

    // Values, not words of the document: another order of a list would be another value.
    private static readonly string[] s_values = ["default", "const", "enum", "example", "examples", "value"];

    // Below these a key is a name that somebody chose.
    private static readonly string[] s_named = ["properties", "patternProperties", "definitions", "$defs", "schemas", "headers", "callbacks", "variables"];

    /// <summary>The same document in the order that the random numbers say.</summary>
    public static JsonObject Of(JsonObject document, Random random) => Of(document, random, isNamed: false);

    private static JsonObject Of(JsonObject node, Random random, bool isNamed) => new(node
        .OrderBy(_ => random.Next())
        .Select(m => new KeyValuePair<string, JsonNode?>(m.Key, Below(m.Key, m.Value, random, isNamed))));

    private static JsonNode? Below(string key, JsonNode? value, Random random, bool isNamed) => value switch
    {
        JsonObject or JsonArray when !isNamed && (s_values.Contains(key, StringComparer.Ordinal) || key.StartsWith("x-", StringComparison.Ordinal)) => value.DeepClone(),
        JsonObject o => Of(o, random, isNamed: !isNamed && s_named.Contains(key, StringComparer.Ordinal)),
        JsonArray a => new JsonArray([.. Ordered(key, a, random).Select(i => i is JsonObject o ? Of(o, random, isNamed: false) : i?.DeepClone())]),
        _ => value?.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Ordered(string key, JsonArray array, Random random) =>
        s_lists.Contains(key, StringComparer.Ordinal) ? array.OrderBy(_ => random.Next()) : array;
}
