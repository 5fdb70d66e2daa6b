using System.Text.Json.Nodes;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Specification.Tests.Validation;

/// <summary>
/// JSON Schema's own test suite: each schema read as a schema of an OpenAPI document, so that reader and validator are checked together. The documents that the suite
/// gives alongside stand in the same OpenAPI document, each with its address as its $id.
/// </summary>
internal static class JsonSchemaTestSuite
{
    // Where the suite's remotes are served from.
    private const string RemoteAddress = "http://localhost:1234/";

    // The suite refers to the dialect's own schema and leaves it to others to have it; this much of it its cases need.
    private const string Dialect = """
        {
          "$id": "https://json-schema.org/draft/2020-12/schema",
          "$dynamicAnchor": "meta",
          "type": ["object", "boolean"],
          "properties": {
            "$defs": {"$ref": "#/$defs/map"},
            "properties": {"$ref": "#/$defs/map"},
            "items": {"$dynamicRef": "#meta"},
            "type": {"anyOf": [{"$ref": "#/$defs/type"}, {"type": "array", "items": {"$ref": "#/$defs/type"}, "minItems": 1, "uniqueItems": true}]},
            "minLength": {"type": "integer", "minimum": 0},
            "maxLength": {"type": "integer", "minimum": 0}
          },
          "$defs": {
            "map": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}},
            "type": {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]}
          }
        }
        """;

    private static readonly string? s_folder = Repository.Corpus is { } corpus ? Path.Combine(corpus, "json-schema-test-suite") : null;

    public static bool IsThere => Directory.Exists(s_folder);

    /// <summary>The required groups of a draft, file by file.</summary>
    public static IEnumerable<SuiteGroup> Groups(string draft)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(s_folder!, draft), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var group in JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            {
                var tests = group!["tests"]!.AsArray().Select(t => new SuiteCase((string)t!["description"]!, t["data"]?.ToJsonString() ?? "null", (bool)t["valid"]!));
                yield return new SuiteGroup(Path.GetFileNameWithoutExtension(file), (string)group["description"]!, group["schema"]!, [.. tests]);
            }
        }
    }

    /// <summary>A contract with one operation, whose body has the group's schema.</summary>
    public static ApiContract Contract(SuiteGroup group, bool isVersion31)
    {
        var schemas = isVersion31 ? Remotes() : [];
        schemas["S"] = group.Schema.DeepClone();
        if (isVersion31 && schemas["S"] is JsonObject schema)
        {
            // The suite's schemas are whole documents; "#" is where they begin.
            schema.TryAdd("$id", "http://suite.invalid/");
        }
        else
        {
            Rebase(schemas["S"]);
        }

        var document = new JsonObject
        {
            ["openapi"] = isVersion31 ? "3.1.0" : "3.0.3",
            ["info"] = new JsonObject { ["title"] = "t", ["version"] = "1" },
            ["paths"] = new JsonObject
            {
                ["/x"] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["requestBody"] = new JsonObject
                        {
                            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/S" } } },
                        },
                        ["responses"] = new JsonObject(),
                    },
                },
            },
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return ContractReader.Read("suite", [new SourceDocument("suite.json", document.ToJsonString())]).Contract;
    }

    private static JsonObject Remotes()
    {
        var remotes = new JsonObject { ["dialect"] = JsonNode.Parse(Dialect) };
        var folder = Path.Combine(s_folder!, "remotes");
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith("draft", StringComparison.Ordinal) && !path.StartsWith("draft2020-12", StringComparison.Ordinal))
            {
                continue;
            }

            if (JsonNode.Parse(File.ReadAllText(file)) is JsonObject remote)
            {
                // One that says another address of its own is found by both.
                remotes[path] = remote.ContainsKey("$id")
                    ? remote
                    : new JsonObject(remote.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))) { ["$id"] = RemoteAddress + path };
                if ((string)remote["$id"]! is var id && id != RemoteAddress + path)
                {
                    remotes[path + " "] = new JsonObject { ["$id"] = RemoteAddress + path, ["$ref"] = id };
                }
            }
        }

        return remotes;
    }

    // Documents of 3.0 have no $id.
    private static void Rebase(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (name, value) in o.ToList())
                {
                    if (name == "$ref" && value is JsonValue text && text.TryGetValue<string>(out var reference) && reference.StartsWith('#'))
                    {
                        o[name] = string.Concat("#/components/schemas/S", reference.AsSpan(1));
                    }
                    else if (name is not ("enum" or "const"))
                    {
                        Rebase(value);
                    }
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    Rebase(item);
                }

                break;
        }
    }
}
