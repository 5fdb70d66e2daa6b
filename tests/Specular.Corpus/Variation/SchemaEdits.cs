using System.Globalization;
using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of a single schema: its type, its values, its members.</summary>
internal static class SchemaEdits
{
    private static readonly string[] s_numbers = ["0", "-1", "1", "1.5", "3", "100", "-9223372036854775809", "1e30", "true", "\"1\""];

    private static readonly string[] s_bounds =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems",
    ];

    private static readonly string[] s_others =
    [
        "\"pattern\":\"^[a\"", "\"pattern\":\"^\\\\d+\\\"$\"", "\"contentEncoding\":\"base64\"", "\"contentMediaType\":\"application/json\"", "\"contentMediaType\":\"image/png\"", "\"unevaluatedProperties\":false", "\"propertyNames\":{\"pattern\":\"^a\"}",
        "\"patternProperties\":{\"^x-\":{\"type\":\"string\"},\"[\":{}}", "\"not\":{\"required\":[\"a\"]}", "\"if\":{\"required\":[\"a\"]},\"then\":{\"required\":[\"b\"]}", "\"dependentRequired\":{\"a\":[\"b\"]}", "\"nullable\":true", "\"nullable\":\"yes\"",
        "\"readOnly\":true", "\"writeOnly\":true", "\"readOnly\":true,\"writeOnly\":true", "\"deprecated\":true", "\"xml\":{\"name\":\"x\",\"attribute\":true}", "\"externalDocs\":{\"url\":\"not an address\"}", "\"minItems\":2,\"maxItems\":2",
        "\"items\":false", "\"items\":[]", "\"contains\":{\"type\":\"string\"}", "\"$id\":\"https://example.com/a\",\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"", "\"$anchor\":\"a\"", "\"$comment\":\"x\"", "\"x-nullable\":true", "\"required\":true", "\"type\":\"object\"",
    ];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a schema gets other types", d => With(d, s => s["type"] = d.Chance(0.5) ? Values.Type(d) : new JsonArray([.. Enumerable.Range(0, d.Random.Next(4)).Select(_ => JsonValue.Create(Values.Type(d)))]))),
        new("a schema loses a keyword", d => With(d, s => s.Remove(d.Any(s.Select(m => m.Key).ToList())!))),
        new("a schema gets a format", d => With(d, s => s["format"] = Values.Format(d))),
        new("a schema gets a default", d => With(d, s => s["default"] = Values.Any(d))),
        new("a schema gets an enum", d => With(d, s => s["enum"] = Values.Many(d, 6))),
        new("a text is one of odd words", Words),
        new("a schema gets a const", d => With(d, s => s["const"] = Values.Any(d))),
        new("a schema gets an example", d => With(d, s => s[d.Chance(0.5) ? "example" : "examples"] = Values.Any(d))),
        new("a schema gets a description", d => With(d, s => s[d.Chance(0.7) ? "description" : "title"] = Variation.Words.Text(d))),
        new("a schema gets bounds", Bounds),
        new("a schema gets a keyword", d => With(d, s => Merge(s, "{" + d.Any(s_others) + "}"))),
        new("a schema gets other members", d => With(d, s => s["additionalProperties"] = Values.Schema(d))),
        new("a schema gets a member", d => With(d, s => VariedDocument.ObjectIn(s, "properties")[Variation.Words.Any(d)] = Values.Schema(d))),
        new("a component gets a member", d => WithComponent(d, s => VariedDocument.ObjectIn(s, "properties")[Variation.Words.Any(d)] = Values.Schema(d))),
        new("a schema requires names", d => With(d, s => s["required"] = new JsonArray([.. Enumerable.Range(0, d.Random.Next(4)).Select(_ => JsonValue.Create(d.Chance(0.5) ? Variation.Words.Any(d) : d.Any(Names(s)) ?? "a"))]))),
        new("a schema requires all members", d => With(d, s => s["required"] = new JsonArray([.. Names(s).Select(n => JsonValue.Create(n))]))),
        new("a schema gets many members", Many),
        new("a schema nests deep", Nest),
        new("a schema is a tuple", d => WithPlace(d, p => p.Value = new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Values.Schema(d), Values.Schema(d)), ["items"] = Values.Schema(d) })),
        new("a schema is another", d => WithPlace(d, p => p.Value = Values.Schema(d))),
        new("a schema is a copy of another", d => WithPlace(d, p => p.Value = d.AnySchemaPlace()!.Value?.DeepClone())),
        new("a reference has siblings", d => With(d, s => Merge(s, "{" + d.Any(s_others) + ",\"description\":\"beside\",\"default\":1}"), s => s.ContainsKey("$ref"))),
        new("a reference is written out", d => WithPlace(d, p => p.Value = d.AnyComponent() is { } name ? d.Components[name]?.DeepClone() : p.Value)),
        new("a reference leads nowhere", d => WithPlace(d, p => p.Value = new JsonObject { ["$ref"] = d.Any<string>(["#/components/schemas/Nowhere", "other.yaml#/A", "#", "", "#/paths", "Pet", "https://example.com/a.json"]) })),
    ];

    private static void With(VariedDocument document, Action<JsonObject> edit, Func<JsonObject, bool>? which = null)
    {
        if (document.AnySchema(s => s.Count > 0 && (which?.Invoke(s) ?? true)) is { } schema)
        {
            edit(schema);
        }
    }

    private static void WithComponent(VariedDocument document, Action<JsonObject> edit)
    {
        if (document.AnyComponent() is { } name && document.Components[name] is JsonObject schema)
        {
            edit(schema);
        }
    }

    private static void WithPlace(VariedDocument document, Action<Place> edit)
    {
        if (document.AnySchemaPlace() is { } place)
        {
            edit(place);
        }
    }

    private static List<string> Names(JsonObject schema) => schema["properties"] is JsonObject members ? [.. members.Select(m => m.Key)] : [];

    private static void Merge(JsonObject schema, string json)
    {
        foreach (var (key, value) in JsonNode.Parse(json)!.AsObject())
        {
            schema[key] = value?.DeepClone();
        }
    }

    private static void Words(VariedDocument document) => With(document, s =>
    {
        s["type"] = "string";
        s["enum"] = new JsonArray([.. Enumerable.Range(0, document.Random.Next(1, 12)).Select(_ => JsonValue.Create(Variation.Words.Any(document)))]);
        if (document.Chance(0.2))
        {
            s["x-enum-varnames"] = new JsonArray([.. Enumerable.Range(0, document.Random.Next(1, 12)).Select(_ => JsonValue.Create(Variation.Words.Any(document)))]);
        }
    });

    private static void Bounds(VariedDocument document) => With(document, s =>
    {
        for (var i = document.Random.Next(1, 4); i > 0; i--)
        {
            s[document.Any(s_bounds)!] = JsonNode.Parse(document.Any(s_numbers)!);
        }
    });

    private static void Many(VariedDocument document) => With(document, s =>
    {
        var members = VariedDocument.ObjectIn(s, "properties");
        for (var i = 0; i < 300; i++)
        {
            members[string.Create(CultureInfo.InvariantCulture, $"member{(document.Chance(0.2) ? "_" : "")}{i}")] = Values.Schema(document);
        }
    });

    private static void Nest(VariedDocument document) => WithPlace(document, p =>
    {
        var schema = Values.Schema(document);
        for (var depth = document.Random.Next(2, 40); depth > 0; depth--)
        {
            schema = document.Random.Next(4) switch
            {
                0 => new JsonObject { ["type"] = "array", ["items"] = schema },
                1 => new JsonObject { ["type"] = "object", ["additionalProperties"] = schema },
                2 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [document.Chance(0.8) ? "a" : Variation.Words.Any(document)] = schema } },
                _ => new JsonObject { [document.Any<string>(["allOf", "oneOf", "anyOf"])!] = new JsonArray(schema) },
            };
        }

        p.Value = schema;
    });
}
