using System.Globalization;
using System.Text.Json.Nodes;
using Specular.Generator.Testing;
using Specular.Specification.Documents;
using Specular.Testing;
using Xunit;

namespace Specular.Generator.Tests.Hostile;

/// <summary>
/// Documents with random texts at random places, keys among them: nothing throws, and what is written is of the kinds that generated code is made of. SPECULAR_FUZZ=100000 runs as many;
/// the seed of a fault is in its message.
/// </summary>
public sealed class FuzzTests
{
    // One in so many is compiled too, which takes a hundred times as long.
    private const int CompiledEach = 25;

    private static readonly string[] Pieces = ["\"", "\\", "*/", "//", "///", "{", "}", "(", ";", "\n", "\r", "\u2028", "\u0085", "\u202E", "\uD83D", "\u200B", "\0", "<", "&", "]]>", "#if ", "$\"", "@", "\"\"\"", "a", "B", "1", "_", "-", " ", "é", "长", "class", "Pet", "pet", "Raw", "Codec", "Async"];

    private static int Count => int.Parse(Environment.GetEnvironmentVariable("SPECULAR_FUZZ") ?? "150", CultureInfo.InvariantCulture);

    [Fact]
    public void WhateverADocumentSaysTheCodeIsOfTheSameKinds()
    {
        var templates = Templates();
        var faults = new List<string>();
        for (var seed = 1; seed <= Count && faults.Count < 5; seed++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var document = Mutate(templates[seed % templates.Count], new Random(seed));
            var files = MarkedDocument.Generate([new SourceDocument("specs/api.json", document)]);
            faults.AddRange(GeneratedSyntax.Faults(files, "Sample").Select(f => $"seed {seed}: {f}"));
            if (seed % CompiledEach == 0)
            {
                var run = new GeneratorSession([new SpecDocument("specs/api.json", document, "Sample", "SampleClient")]).Run();
                faults.AddRange(run.CompilerFindings().Select(f => $"seed {seed}: {f}"));
            }
        }

        Assert.Empty(faults);
    }

    // Real documents where the corpus is there; small ones, for there are to be many.
    private static List<string> Templates()
    {
        var own = MarkedDocument.With("", "")[0].Text;
        return Corpus.Folder is null ? [own] : [.. Corpus.OpenApiDocuments("openapi/dev", 60_000).Where(p => p.EndsWith(".json", StringComparison.Ordinal)).Select(File.ReadAllText).Where(IsJson), own];
    }

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static string Mutate(string template, Random random)
    {
        var root = JsonNode.Parse(template)!;
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            Edit(root, random);
        }

        return root.ToJsonString();
    }

    // A text, a key, or a whole node of elsewhere takes the place of what was there.
    private static void Edit(JsonNode root, Random random)
    {
        var owner = Any(root, random);
        if (owner is JsonArray { Count: > 0 } array)
        {
            array[random.Next(array.Count)] = random.Next(4) == 0 ? Any(root, random).DeepClone() : JsonValue.Create(Text(random));
        }
        else if (owner is JsonObject { Count: > 0 } o)
        {
            var (key, value) = o.ElementAt(random.Next(o.Count));
            switch (random.Next(4))
            {
                case 0:
                    o[key] = Any(root, random).DeepClone();
                    break;
                case 1:
                    o.Remove(key);
                    o[Text(random)] = value;
                    break;
                case 2:
                    o[Text(random)] = value?.DeepClone();
                    break;
                default:
                    o[key] = Text(random);
                    break;
            }
        }
    }

    private static JsonNode Any(JsonNode node, Random random)
    {
        while (random.Next(9) != 0)
        {
            var children = (node switch { JsonObject o => o.Select(m => m.Value), JsonArray a => a, _ => [] }).Where(n => n is JsonObject or JsonArray).ToList();
            if (children.Count == 0)
            {
                break;
            }

            node = children[random.Next(children.Count)]!;
        }

        return node;
    }

    private static string Text(Random random) => random.Next(5) == 0
        ? HostileWords.All[random.Next(HostileWords.All.Count)]
        : string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
