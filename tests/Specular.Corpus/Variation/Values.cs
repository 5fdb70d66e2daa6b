using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>JSON values and schemas of every kind.</summary>
internal static class Values
{
    private static readonly string[] s_values =
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "1.0", "3e2", "1e400", "-0", "2147483648", "9223372036854775807", "9223372036854775808", "18446744073709551615", "99999999999999999999999999", "0.1000000000000000055",
        "\"\"", "\"a\"", "\"NaN\"", "\"-1\"", "\"+1\"", "\"1\"", "\"A\"", "\"true\"", "\"null\"", "\"2024-02-30\"", "\"2024-02-29\"", "\"2024-01-01T00:00:00Z\"", "\"not a date\"", "\"00000000-0000-0000-0000-000000000000\"", "\"a\\nb\"",
        "\"\\\"\"", "\"\\\\\"", "\"\\u2028\"", "\"\\uD83C\\uDF89\"", "\" \"", "\"a b\"", "\"a-b\"", "\"a_b\"", "\">=\"", "\"*\"", "\"class\"", "\"ToString\"", "\"用户\"", "\"{x}\"", "[]", "[1,\"a\",null]", "{}", "{\"a\":1}", "{\"a\":{\"b\":[]}}",
    ];

    private static readonly string[] s_types = ["string", "integer", "number", "boolean", "array", "object", "null", "file", "any", "int", "String", ""];

    private static readonly string[] s_formats =
    [
        "date-time", "date", "time", "duration", "uuid", "uri", "byte", "binary", "int32", "int64", "int8", "int16", "uint8", "uint16", "uint32", "uint64", "float", "double", "decimal", "email", "ipv4", "password", "base64", "base64url", "unix-time", "url", "odd format", "",
    ];

    private static readonly string[] s_schemas =
    [
        "{}", "true", "false", "{\"type\":\"string\"}", "{\"type\":\"integer\"}", "{\"type\":\"number\"}", "{\"type\":\"boolean\"}", "{\"type\":\"null\"}", "{\"type\":\"object\"}", "{\"type\":\"array\"}", "{\"type\":\"array\",\"items\":{}}",
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}", "{\"type\":\"object\",\"additionalProperties\":true}", "{\"type\":\"object\",\"additionalProperties\":false,\"properties\":{}}",
        "{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}", "{\"type\":\"integer\",\"enum\":[1,2]}", "{\"enum\":[\"a\",1,null]}", "{\"const\":\"x\"}", "{\"type\":\"string\",\"format\":\"binary\"}", "{\"type\":\"string\",\"format\":\"date-time\",\"nullable\":true}",
        "{\"type\":[\"string\",\"null\"]}", "{\"type\":[\"integer\",\"string\"]}", "{\"type\":[\"array\",\"object\",\"null\"],\"items\":{\"type\":\"string\"}}", "{\"type\":\"array\",\"items\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}}",
        "{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}}}}}", "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"array\",\"items\":{\"type\":\"string\"}}]}",
        "{\"anyOf\":[{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}},{\"type\":\"object\",\"properties\":{\"b\":{\"type\":\"string\"}}}]}", "{\"not\":{\"type\":\"string\"}}", "{\"type\":\"file\"}",
        "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", "{\"type\":\"array\",\"items\":[{\"type\":\"string\"},{\"type\":\"object\"}]}", "{\"type\":\"string\",\"contentMediaType\":\"image/png\",\"contentEncoding\":\"base64\"}",
        "{\"type\":\"string\",\"contentMediaType\":\"application/json\",\"contentSchema\":{\"type\":\"object\"}}",
    ];

    /// <summary>Any value.</summary>
    public static JsonNode? Any(VariedDocument document) => JsonNode.Parse(document.Any(s_values)!);

    /// <summary>Several values.</summary>
    public static JsonArray Many(VariedDocument document, int most) => [.. Enumerable.Range(0, document.Random.Next(most + 1)).Select(_ => Any(document))];

    /// <summary>A type's name, or something taken for one.</summary>
    public static string Type(VariedDocument document) => document.Any(s_types)!;

    /// <summary>A format's name.</summary>
    public static string Format(VariedDocument document) => document.Any(s_formats)!;

    /// <summary>A schema: a reference to a component half the time.</summary>
    public static JsonNode Schema(VariedDocument document) => document.Chance(0.5) && document.AnyComponent() is { } component ? Reference(document, component) : JsonNode.Parse(document.Any(s_schemas)!)!;

    /// <summary>A reference to a component.</summary>
    public static JsonObject Reference(VariedDocument document, string component) => new() { ["$ref"] = Pointer(document, component) };

    /// <summary>What refers to a component.</summary>
    public static string Pointer(VariedDocument document, string component) =>
        (document.IsSwagger ? "#/definitions/" : "#/components/schemas/") + component.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
