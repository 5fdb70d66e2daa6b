using System.Text.Json;
using System.Text.Json.Nodes;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>
/// The required cases of JSON Schema's own test suite (draft 2020-12), each schema read as a schema of an OpenAPI 3.1 document, so that reader and validator are
/// checked together.
/// </summary>
public sealed class JsonSchemaTestSuiteTests(ITestOutputHelper output)
{
    // What OpenAPI documents here do not have: other base addresses, anchors, vocabularies, dynamic references.
    private static readonly string[] Foreign = ["\"$id\"", "\"$anchor\"", "\"$dynamic", "\"$vocabulary\"", "http://", "https://"];

    // "enum: []" is what editors leave behind in real documents; the reader takes it as no enum.
    private const string EmptyEnum = "empty enum";

    // "format" is an annotation in the suite and an assertion here; the other files are about what Foreign names.
    private static readonly string[] OtherFiles = ["format.json", "anchor.json", "dynamicRef.json", "vocabulary.json", "refRemote.json", "unknownKeyword.json"];

    [Fact]
    public void EveryCaseThatADocumentCanHoldIsJudgedAsTheSuiteSays()
    {
        var folder = Repository.Corpus is { } corpus ? Path.Combine(corpus, "json-schema-test-suite", "draft2020-12") : null;
        if (folder is null || !Directory.Exists(folder))
        {
            Assert.Skip("The corpus is not there.");
        }

        var judged = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Where(f => !OtherFiles.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal))
        {
            foreach (var group in JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            {
                judged += Judge(Path.GetFileNameWithoutExtension(file), group!, wrong);
            }
        }

        foreach (var line in wrong)
        {
            output.WriteLine(line);
        }

        output.WriteLine($"{judged} judged, {wrong.Count} wrong");
        Assert.True(judged > 1000, $"Only {judged} cases were judged.");
        Assert.Empty(wrong);
    }

    private static int Judge(string file, JsonNode group, List<string> wrong)
    {
        var schema = group["schema"]!;
        var name = $"{file}: {group["description"]}";
        if (schema is JsonObject o)
        {
            o.Remove("$schema");
        }

        if ((string?)group["description"] == EmptyEnum || Foreign.Any(f => schema.ToJsonString().Contains(f, StringComparison.Ordinal)))
        {
            return 0;
        }

        Rebase(schema);
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
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
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["S"] = schema.DeepClone() } },
        };
        var result = ContractReader.Read("suite", [new SourceDocument("suite.json", document.ToJsonString())]);
        SchemaValidator validator;
        try
        {
            validator = SchemaValidator.Compile(result.Contract.Operations[0].Body!.Json!.Schema!, result.Contract);
        }
        catch (Exception e) when (e is SchemaNotCompilableException or NullReferenceException or ArgumentOutOfRangeException)
        {
            wrong.Add($"{name}: {e.Message}");
            return 0;
        }

        var judged = 0;
        foreach (var test in group["tests"]!.AsArray())
        {
            using var data = JsonDocument.Parse(test!["data"]?.ToJsonString() ?? "null");
            var violations = validator.Validate(Json.Convert(data.RootElement));
            judged++;
            if ((violations.Count == 0) != (bool)test["valid"]!)
            {
                wrong.Add($"{name}: {test["description"]}: {(violations.Count == 0 ? "no violation" : violations[0].Message)}");
            }
        }

        return judged;
    }

    // The suite's schemas are whole documents; here each stands inside one.
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
