using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of operations and of what stands around them: methods, callbacks, credentials, servers, the document's own version.</summary>
internal static class OperationEdits
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "GET"];

    private static readonly string[] s_schemes =
    [
        "{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-Key\"}", "{\"type\":\"apiKey\",\"in\":\"query\",\"name\":\"key\"}", "{\"type\":\"apiKey\",\"in\":\"cookie\",\"name\":\"sid\"}", "{\"type\":\"apikey\"}", "{\"type\":\"http\",\"scheme\":\"bearer\"}", "{\"type\":\"http\",\"scheme\":\"Basic\"}",
        "{\"type\":\"http\",\"scheme\":\"digest\"}", "{\"type\":\"http\"}", "{\"type\":\"mutualTLS\"}", "{\"type\":\"openIdConnect\",\"openIdConnectUrl\":\"https://example.com\"}", "{\"type\":\"oauth2\",\"flows\":{\"clientCredentials\":{\"tokenUrl\":\"https://example.com/t\",\"scopes\":{\"a\":\"\"}}}}",
        "{\"type\":\"oauth2\",\"flows\":{\"implicit\":{\"authorizationUrl\":\"x\",\"scopes\":{}}}}", "{\"type\":\"oauth2\"}", "{\"type\":\"odd\"}", "{}", "{\"type\":\"basic\"}",
    ];

    private static readonly string[] s_servers =
    [
        "{\"url\":\"https://example.com/v1\"}", "{\"url\":\"/v2\"}", "{\"url\":\"//example.com\"}", "{\"url\":\"https://{region}.example.com:{port}/{version}\",\"variables\":{\"region\":{\"default\":\"us\",\"enum\":[\"us\",\"eu\",\"\",\"U S\"]},\"port\":{\"default\":\"443\"},\"version\":{\"default\":\"v1\",\"description\":\"a\\nb */\"}}}",
        "{\"url\":\"https://{class}.example.com/{Class}/{a-b}\",\"variables\":{\"class\":{\"default\":\"a\"},\"Class\":{\"default\":\"b\"},\"a-b\":{\"default\":\"c\"}}}", "{\"url\":\"{x}\"}", "{\"url\":\"\"}", "{\"url\":\"not an address\"}", "{\"url\":\"ftp://example.com\"}", "{\"url\":\"https://例子.测试/路径\",\"description\":\"例子\"}",
        "{\"url\":\"https://example.com\",\"description\":\"ToString\"}", "{\"url\":\"https://example.com/{v}\",\"description\":\"Equals\",\"variables\":{\"v\":{\"enum\":[\"1\",\"2\"]}}}", "{\"description\":\"none\"}",
    ];

    private static readonly string[] s_versions = ["3.0.0", "3.0.3", "3.1.0", "3.1.1", "3.2.0"];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("an operation has another method", Method),
        new("an operation has a double", Copy),
        new("an operation is deprecated", d => With(d.AnyOperation(), o => o["deprecated"] = true)),
        new("everything is deprecated", d => { d.Operations().ForEach(o => o.Object!["deprecated"] = true); d.Schemas().ForEach(s => With(s.Object, o => o["deprecated"] = true)); }),
        new("an operation is described", d => With(d.AnyOperation(), o => o["description"] = Words.Text(d))),
        new("an operation has callbacks", d => With(d.AnyOperation(), o => o["callbacks"] = new JsonObject { [Words.Any(d)] = new JsonObject { ["{$request.body#/url}"] = Item(d) } })),
        new("the document has webhooks", d => VariedDocument.ObjectIn(d.Root, "webhooks")[Words.Any(d)] = Item(d)),
        new("there is a scheme of credentials", d => VariedDocument.ObjectIn(VariedDocument.ObjectIn(d.Root, "components"), "securitySchemes")[Words.Any(d)] = JsonNode.Parse(d.Any(s_schemes)!)),
        new("the document asks for credentials", d => d.Root["security"] = Security(d)),
        new("an operation asks for credentials", d => With(d.AnyOperation(), o => o["security"] = Security(d))),
        new("the document has servers", d => d.Root["servers"] = Servers(d)),
        new("an operation has servers", d => With(d.AnyOperation(), o => o["servers"] = Servers(d))),
        new("the document has another version", d => With(d.IsSwagger ? null : d.Root, r => r["openapi"] = d.Any(s_versions))),
        new("a task is created and asked for", Task),
    ];

    private static void With(JsonObject? node, Action<JsonObject> edit)
    {
        if (node is not null)
        {
            edit(node);
        }
    }

    private static void Method(VariedDocument document)
    {
        if (document.Any(document.Operations()) is { } place)
        {
            var item = (JsonObject)place.Owner;
            var operation = place.Value!.DeepClone();
            item.Remove(place.Key);
            item[document.Any(s_methods)!] = operation;
        }
    }

    private static void Copy(VariedDocument document)
    {
        if (document.AnyOperation() is { } operation && document.Any(document.Paths.Select(p => p.Key).ToList()) is { } path)
        {
            VariedDocument.ObjectIn(document.Paths, document.Chance(0.5) ? path : path + "/more")[document.Any(s_methods)!] = operation.DeepClone();
        }
    }

    private static JsonObject Item(VariedDocument document) => new()
    {
        ["post"] = new JsonObject { ["operationId"] = Words.Any(document), ["requestBody"] = BodyEdits.Body(document), ["responses"] = new JsonObject { ["200"] = BodyEdits.Answer(document) } },
    };

    private static JsonArray Security(VariedDocument document)
    {
        var names = (document.Root["components"]?["securitySchemes"] ?? document.Root["securityDefinitions"]) is JsonObject schemes ? schemes.Select(s => s.Key).ToList() : [];
        var security = new JsonArray();
        for (var i = document.Random.Next(4); i > 0; i--)
        {
            var all = new JsonObject();
            for (var j = document.Random.Next(3); j > 0; j--)
            {
                all[document.Any(names) ?? "unknown"] = new JsonArray("scope");
            }

            security.Add((JsonNode)all);
        }

        return security;
    }

    private static JsonArray Servers(VariedDocument document) => [.. Enumerable.Range(0, document.Random.Next(4)).Select(_ => JsonNode.Parse(document.Any(s_servers)!))];

    // A call that begins work and one that asks how far it is, as relays have them.
    private static void Task(VariedDocument document)
    {
        var name = document.Chance(0.5) ? "videos" : Words.Any(document);
        var path = "/v1/" + name.Trim('/');
        var state = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["task_id"] = new JsonObject { ["type"] = "string" },
                ["task_status"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("submitted", "processing", "succeed", "failed") },
                [document.Chance(0.5) ? "task_result" : Words.Any(document)] = Values.Schema(document),
            },
        };
        JsonObject Answers() => new() { ["200"] = new JsonObject { ["description"] = "ok", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = document.Chance(0.3) ? Values.Schema(document) : state.DeepClone() } } } };
        document.Paths[path] = new JsonObject { ["post"] = new JsonObject { ["operationId"] = "create " + name, ["requestBody"] = BodyEdits.Body(document), ["responses"] = Answers() } };
        document.Paths[path + "/{task_id}"] = new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "get " + name,
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = "task_id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } }),
                ["responses"] = Answers(),
            },
        };
    }
}
