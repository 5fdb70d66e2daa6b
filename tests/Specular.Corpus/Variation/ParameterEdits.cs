using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of parameters: what they are called, where they travel, how they are written.</summary>
internal static class ParameterEdits
{
    private static readonly string[] s_places = ["query", "path", "header", "cookie", "formData", "body", "querystring", ""];

    private static readonly string[] s_styles = ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "cookie", "odd"];

    private static readonly string[] s_headers = ["Authorization", "Content-Type", "Accept", "Host", "Content-Length", "User-Agent", "Cookie", "X-Request-Id", "If-Match", "Idempotency-Key", "x y", "日期"];

    private static readonly string[] s_more =
    [
        "{\"required\":true}", "{\"required\":false}", "{\"allowEmptyValue\":true}", "{\"allowReserved\":true}", "{\"deprecated\":true}", "{\"example\":[1,{}]}", "{\"examples\":{\"a\":{\"value\":1}}}", "{\"collectionFormat\":\"multi\"}",
        "{\"content\":{\"application/json\":{\"schema\":{\"type\":\"object\"}}}}", "{\"content\":{\"text/plain\":{}}}", "{\"content\":{}}", "{\"schema\":null}", "{\"description\":\"a\\n*/ b\"}", "{\"type\":\"string\"}",
    ];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a parameter is called otherwise", d => With(d, p => p["name"] = d.Chance(0.2) ? d.Any(s_headers) : Words.Any(d))),
        new("a parameter travels elsewhere", d => With(d, p => p["in"] = d.Any(s_places))),
        new("a parameter has a style", d => With(d, p => { p["style"] = d.Any(s_styles); p["explode"] = d.Chance(0.5); })),
        new("a parameter has another schema", d => With(d, p => p["schema"] = Values.Schema(d))),
        new("a parameter has a default", d => With(d, p => VariedDocument.ObjectIn(p, "schema")["default"] = Values.Any(d))),
        new("a parameter has more", More),
        new("a parameter is new", New),
        new("a parameter has a double", Double),
        new("a parameter is a component", Component),
        new("a path has other parameters", Template),
    ];

    private static void With(VariedDocument document, Action<JsonObject> edit)
    {
        if (document.AnyParameter() is { } parameter)
        {
            edit(parameter);
        }
    }

    private static void More(VariedDocument document) => With(document, p =>
    {
        foreach (var (key, value) in JsonNode.Parse(document.Any(s_more)!)!.AsObject())
        {
            p[key] = value?.DeepClone();
        }
    });

    private static void New(VariedDocument document)
    {
        for (var i = document.Random.Next(1, 4); i > 0 && document.AnyParameters() is { } parameters; i--)
        {
            parameters.Add((JsonNode)new JsonObject
            {
                ["name"] = document.Chance(0.2) ? document.Any(s_headers) : Words.Any(document),
                ["in"] = document.Any(s_places),
                ["required"] = document.Chance(0.5),
                ["style"] = document.Chance(0.5) ? document.Any(s_styles) : null,
                ["explode"] = document.Chance(0.5),
                ["schema"] = Values.Schema(document),
            });
        }
    }

    private static void Double(VariedDocument document)
    {
        if (document.AnyParameter() is { } parameter && document.AnyParameters() is { } parameters)
        {
            var copy = parameter.DeepClone().AsObject();
            copy[document.Chance(0.5) ? "in" : "name"] = document.Chance(0.5) ? document.Any(s_places) : Words.Any(document);
            parameters.Add((JsonNode)copy);
        }
    }

    private static void Component(VariedDocument document)
    {
        if (!document.IsSwagger && document.AnyParameter() is { } parameter && document.AnyParameters() is { } parameters)
        {
            var name = Words.Any(document);
            VariedDocument.ObjectIn(VariedDocument.ObjectIn(document.Root, "components"), "parameters")[name] = parameter.DeepClone();
            parameters.Add((JsonNode)new JsonObject { ["$ref"] = "#/components/parameters/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) });
        }
    }

    private static void Template(VariedDocument document)
    {
        if (document.Any(document.Paths.Select(p => p.Key).ToList()) is { } path)
        {
            var word = Words.Any(document);
            var after = document.Random.Next(9) switch
            {
                0 => path + "/{" + word + "}",
                1 => path + "/",
                2 => path + "/{a}{b}.{c}",
                3 => path + ":" + word,
                4 => path + "?" + word + "=1",
                5 => path.ToUpperInvariant(),
                6 => path + "#" + word,
                7 => path.Replace("}", "*}", StringComparison.Ordinal).Replace("{", "{+", StringComparison.Ordinal),
                _ => path.Replace("{", "{" + word, StringComparison.Ordinal),
            };
            document.Paths[after] = document.Paths[path]?.DeepClone();
            if (document.Chance(0.5) && !string.Equals(after, path, StringComparison.Ordinal))
            {
                document.Paths.Remove(path);
            }
        }
    }
}
