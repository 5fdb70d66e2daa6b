using System.Globalization;
using System.Text.Json.Nodes;

namespace Specular.Generator.Testing;

/// <summary>
/// A document as large as one likes, in the manner of real ones: operations that list, create, get and delete, half as many components that refer to each other, enums, unions,
/// inline schemas, declared errors, prose. The same numbers give the same text.
/// </summary>
public static class LargeDocument
{
    private static readonly string[] Words =
    [
        "user", "repository", "invoice", "order", "payment", "event", "message", "team", "project", "issue", "label", "branch", "commit", "file", "folder", "group", "policy", "device",
        "member", "calendar", "channel", "plan", "site", "list", "drive", "item", "page", "section", "note", "contact",
    ];

    /// <summary>The document, as JSON.</summary>
    /// <param name="operations">How many operations it has.</param>
    /// <param name="isNSwags">Whether it keeps to what NSwag writes compiling code for.</param>
    public static string Write(int operations, bool isNSwags = false)
    {
        var draw = new Draw(operations);
        var components = Enumerable.Range(0, Math.Max(1, operations / 2)).Select(i => Pascal(draw.Word()) + Pascal(draw.Word()) + Number(i)).ToArray();
        var schemas = new JsonObject();
        foreach (var name in components)
        {
            schemas[name] = Object(draw, components, members: 10, isNSwags);
        }

        var paths = new JsonObject();
        for (var i = 0; i < operations; i++)
        {
            var subject = Words[i % Words.Length];
            var path = $"/{subject}s/{{{subject}_id}}/{draw.Word()}{Number(i / 4)}";
            paths[path] = new JsonObject { [(i % 4) switch { 1 => "post", 3 => "delete", _ => "get" }] = Operation(draw, components, i, subject, isNSwags) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "A large service", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(new() { WriteIndented = true });
    }

    private static JsonObject Operation(Draw draw, string[] components, int index, string subject, bool isNSwags)
    {
        var kind = index % 4;
        var parameters = new JsonArray { Parameter(subject + "_id", "path", new JsonObject { ["type"] = "string" }, draw) };
        if (kind == 0)
        {
            parameters.Add(Parameter("page", "query", new JsonObject { ["type"] = "integer" }, draw));
            parameters.Add(Parameter("order", "query", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("asc", "desc") }, draw));
            parameters.Add(Parameter("filter", "query", new JsonObject { ["type"] = "string" }, draw));
        }

        var answer = Reference(components[index % components.Length]);
        JsonObject responses = kind switch
        {
            0 => new() { ["200"] = Body(new JsonObject { ["type"] = "array", ["items"] = answer }) },
            3 => new() { ["204"] = new JsonObject { ["description"] = "Gone." } },
            _ => new() { ["200"] = Body(answer) },
        };
        responses["404"] = Body(Reference(components[0]));
        var operation = new JsonObject
        {
            ["operationId"] = $"{subject}s_{kind switch { 0 => "list", 1 => "create", 2 => "get", _ => "delete" }}_{draw.Word()}_{Number(index)}",
            ["tags"] = new JsonArray(subject),
            ["summary"] = draw.Prose(5),
            ["description"] = draw.Prose(30),
            ["parameters"] = parameters,
            ["responses"] = responses,
        };
        if (kind == 1)
        {
            operation["requestBody"] = Body(index % 8 == 1 ? Object(draw, components, members: 6, isNSwags) : Reference(components[index * 7 % components.Length]), isRequired: true);
        }

        return operation;
    }

    private static JsonObject Parameter(string name, string location, JsonObject schema, Draw draw) =>
        new() { ["name"] = name, ["in"] = location, ["required"] = location == "path", ["description"] = draw.Prose(8), ["schema"] = schema };

    private static JsonObject Body(JsonObject schema, bool isRequired = false)
    {
        var body = new JsonObject { ["description"] = "What travels.", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } } };
        if (isRequired)
        {
            body["required"] = true;
        }

        return body;
    }

    private static JsonObject Object(Draw draw, string[] components, int members, bool isNSwags, int depth = 1)
    {
        var properties = new JsonObject();
        for (var i = 0; i < members; i++)
        {
            properties[$"{draw.Word()}_{draw.Word()}_{Number(i)}"] = draw.Next(10) switch
            {
                0 => Reference(components[draw.Next(components.Length)]),
                1 => new JsonObject { ["type"] = "array", ["items"] = Reference(components[draw.Next(components.Length)]) },
                2 when depth > 0 => Object(draw, components, 4, isNSwags, depth - 1),
                3 when !isNSwags => new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, Reference(components[draw.Next(components.Length)])) },
                4 => new JsonObject { ["type"] = "string", ["nullable"] = true },
                _ => Value(draw),
            };
        }

        var required = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Key)).Take(members / 2)]);
        return new() { ["type"] = "object", ["description"] = draw.Prose(10), ["required"] = required, ["properties"] = properties };
    }

    private static JsonObject Value(Draw draw)
    {
        var value = draw.Next(6) switch
        {
            0 => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            1 => new JsonObject { ["type"] = "integer", ["format"] = "int64" },
            2 => new JsonObject { ["type"] = "boolean" },
            3 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Words.Skip(draw.Next(Words.Length - 5)).Take(5).Select(w => JsonValue.Create(w))]) },
            4 => new JsonObject { ["type"] = "number" },
            _ => new JsonObject { ["type"] = "string" },
        };
        value["description"] = draw.Prose(8);
        return value;
    }

    private static JsonObject Reference(string component) => new() { ["$ref"] = "#/components/schemas/" + component };

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The same on every machine and in every version of .NET.
    private sealed class Draw(int seed)
    {
        private uint _state = unchecked((uint)seed * 2654435761u) | 1;

        public int Next(int below)
        {
            _state = unchecked((_state * 1664525) + 1013904223);
            return (int)((_state >> 8) % (uint)below);
        }

        public string Word() => Words[Next(Words.Length)];

        public string Prose(int words) => Pascal(string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()))) + ".";
    }
}
