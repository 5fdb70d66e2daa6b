using System.Text.Json.Nodes;

namespace Specular.Corpus.Variation;

/// <summary>Changes of bodies and answers: media types, statuses, headers, schemas.</summary>
internal static class BodyEdits
{
    private static readonly string[] s_media =
    [
        "application/json", "application/json; charset=utf-8", "application/vnd.a.b+json", "application/problem+json", "application/merge-patch+json", "application/xml", "text/xml", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed",
        "text/plain", "text/html", "text/csv", "text/event-stream", "application/x-ndjson", "application/jsonl", "application/json-seq", "application/octet-stream", "image/png", "image/*", "*/*", "application/*", "application/pdf", "application/yaml", "", "json", "odd",
    ];

    private static readonly string[] s_statuses = ["200", "201", "202", "204", "206", "2XX", "2xx", "301", "304", "3XX", "400", "401", "404", "409", "422", "4XX", "500", "5XX", "default", "1XX", "0", "999", "ok", "", "200 ", "x-a"];

    private static readonly string[] s_headers = ["X-Rate-Limit", "x-rate-limit", "Location", "Content-Type", "Set-Cookie", "Link", "ETag", "Retry-After", "Date", "X Rate", "日期", "Get", "Raw"];

    private static readonly string[] s_encodings =
    [
        "{\"style\":\"form\",\"explode\":false}", "{\"style\":\"deepObject\",\"explode\":true}", "{\"style\":\"pipeDelimited\"}", "{\"contentType\":\"application/json\"}", "{\"contentType\":\"image/png, image/jpeg\"}", "{\"contentType\":\"text/plain\"}",
        "{\"allowReserved\":true}", "{\"headers\":{\"X-A\":{\"schema\":{\"type\":\"string\"}}}}", "{\"style\":\"odd\"}",
    ];

    public static IReadOnlyList<Edit> All { get; } =
    [
        new("a content has other media types", d => With(AnyContent(d), c => Swap(d, c))),
        new("a content has more media types", d => With(AnyContent(d), c => c[d.Any(s_media)!] = Media(d))),
        new("a medium has another schema", d => With(AnyMedium(d), m => m["schema"] = Values.Schema(d))),
        new("a medium has no schema", d => With(AnyMedium(d), m => m.Remove("schema"))),
        new("a medium has an item schema", d => With(AnyMedium(d), m => m["itemSchema"] = Values.Schema(d))),
        new("a medium has an encoding", d => With(AnyMedium(d), m => Encode(d, m))),
        new("a medium has examples", d => With(AnyMedium(d), m => m[d.Chance(0.5) ? "example" : "examples"] = Values.Any(d))),
        new("a body is new", d => With(d.AnyOperation(), o => o["requestBody"] = Body(d))),
        new("a body is gone", d => With(d.AnyOperation(), o => o.Remove("requestBody"))),
        new("an answer is new", d => With(d.AnyAnswers(), a => a[d.Any(s_statuses)!] = Answer(d))),
        new("an answer is another's", d => With(d.AnyAnswers(), a => a[d.Any(s_statuses)!] = d.AnyAnswer()?.DeepClone())),
        new("an answer has another status", Restate),
        new("an answer has no content", d => With(d.AnyAnswer(), a => a.Remove("content"))),
        new("an answer has headers", d => With(d.AnyAnswer(), a => Headers(d, a))),
        new("an answer has links", d => With(d.AnyAnswer(), a => a["links"] = new JsonObject { [Words.Any(d)] = new JsonObject { ["operationId"] = Words.Any(d), ["parameters"] = new JsonObject { ["a"] = "$response.body#/id" } } })),
        new("an answer is a component", Component),
        new("all answers have one schema", d => { var schema = Values.Schema(d); d.Operations().ForEach(o => VariedDocument.ObjectIn(o.Object!, "responses")["default"] = new JsonObject { ["description"] = "x", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema.DeepClone() } } }); }),
    ];

    /// <summary>A body of some media types.</summary>
    public static JsonObject Body(VariedDocument document) => new() { ["required"] = document.Chance(0.5), ["content"] = Content(document) };

    /// <summary>An answer.</summary>
    public static JsonObject Answer(VariedDocument document) => new() { ["description"] = Words.Text(document), ["content"] = Content(document), ["schema"] = document.IsSwagger ? Values.Schema(document) : null };

    private static JsonObject Content(VariedDocument document)
    {
        var content = new JsonObject();
        for (var i = document.Random.Next(1, 4); i > 0; i--)
        {
            content[document.Any(s_media)!] = Media(document);
        }

        return content;
    }

    private static JsonObject Media(VariedDocument document) => document.Chance(0.1) ? [] : new JsonObject { ["schema"] = Values.Schema(document) };

    private static void With(JsonObject? node, Action<JsonObject> edit)
    {
        if (node is not null)
        {
            edit(node);
        }
    }

    private static JsonObject? AnyContent(VariedDocument document) => document.Any(document.Operations()
        .SelectMany(o => new[] { o.Object!["requestBody"] }.Concat(Place.Below(o.Object!["responses"]).Select(a => a.Value)))
        .Select(n => (n as JsonObject)?["content"]).OfType<JsonObject>().ToList());

    private static JsonObject? AnyMedium(VariedDocument document) => document.Any(Place.Below(AnyContent(document)).Select(m => m.Object).OfType<JsonObject>().ToList());

    private static void Swap(VariedDocument document, JsonObject content)
    {
        if (document.Any(content.Select(c => c.Key).ToList()) is { } before)
        {
            var medium = content[before]?.DeepClone();
            content.Remove(before);
            content[document.Any(s_media)!] = medium;
        }
    }

    private static void Encode(VariedDocument document, JsonObject medium)
    {
        var schema = medium["schema"] as JsonObject;
        var names = schema?["properties"] is JsonObject members ? members.Select(m => m.Key).ToList() : ["a"];
        VariedDocument.ObjectIn(medium, "encoding")[document.Any(names) ?? "a"] = JsonNode.Parse(document.Any(s_encodings)!);
    }

    private static void Restate(VariedDocument document)
    {
        if (document.AnyAnswers() is { Count: > 0 } answers)
        {
            var before = document.Any(answers.Select(a => a.Key).ToList())!;
            var answer = answers[before]?.DeepClone();
            answers.Remove(before);
            answers[document.Any(s_statuses)!] = answer;
        }
    }

    private static void Headers(VariedDocument document, JsonObject answer)
    {
        var headers = VariedDocument.ObjectIn(answer, "headers");
        for (var i = document.Random.Next(1, 4); i > 0; i--)
        {
            headers[document.Chance(0.5) ? document.Any(s_headers)! : Words.Any(document)] = new JsonObject { ["description"] = Words.Text(document), ["schema"] = Values.Schema(document), ["required"] = document.Chance(0.5) };
        }
    }

    private static void Component(VariedDocument document)
    {
        if (!document.IsSwagger && document.AnyAnswer() is { } answer && document.AnyAnswers() is { } answers)
        {
            VariedDocument.ObjectIn(VariedDocument.ObjectIn(document.Root, "components"), "responses")["Shared"] = answer.DeepClone();
            answers[document.Any(s_statuses)!] = new JsonObject { ["$ref"] = "#/components/responses/Shared" };
        }
    }
}
