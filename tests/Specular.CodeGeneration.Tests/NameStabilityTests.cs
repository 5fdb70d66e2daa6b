using System.Text.Json.Nodes;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>Names are what a user's code breaks on: they hang neither on the order of anything nor on what stands beside. Documents are random; the seed is the test's argument.</summary>
public sealed class NameStabilityTests
{
    private static readonly string[] Words = ["pet", "Pet", "pet-id", "pet_id", "petId", "PET", "order", "item", "items", "2fa", "status", "用户", "Task", "type", "class", "a.b", "a/b", "🎉", "🎈", "-", "data", "petCodec", "value", "list"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfADocumentDecidesNothing(int seed)
    {
        var document = Document(seed, isContested: true);
        var expected = Surface(Lower(document));
        var random = new Random(seed);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(expected, Surface(Lower(Shuffled(document, random))));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TheOrderOfDocumentsDecidesNothing(int seed)
    {
        var (one, other) = (Document(seed, isContested: true, "/first"), Document(seed + 1000, isContested: true, "/second"));
        one["components"] = other["components"]!.DeepClone();

        Assert.Equal(Surface(Lower(one, other)), Surface(Lower(other, one)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnOperationMoreRenamesNothing(int seed)
    {
        var document = Document(seed, isContested: false);
        var before = Lower(document).Model;
        var more = document.DeepClone().AsObject();

        // Schemas of its own, and last of all: inline schemas that say the same are one type, named by the first of their places.
        more["paths"]!["/zone/added"] = Operation(new Random(seed + 5000), "addedThing", isContested: false);
        var after = Lower(more).Model;

        Assert.Equal(before.Operations.Count + 1, after.Operations.Count);
        Assert.Empty(Surface(before).Except(Surface(after), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NamesInOneScopeAreDifferentWithoutRegardToCase(int seed)
    {
        var model = Lower(Document(seed, isContested: true)).Model;

        AssertDistinct(model.Operations.SelectMany(o => new[] { o.Name, o.Name + "Raw" }));
        AssertDistinct(model.Declarations.SelectMany(d => new[] { d.Name, d.Name + "Codec" }));
        Assert.All(model.Declarations.OfType<ObjectDeclaration>(), d => AssertDistinct([d.Name, .. d.Properties.Select(p => p.Name)]));
        Assert.All(model.Declarations.OfType<OpenEnumDeclaration>(), d => AssertDistinct([d.Name, .. d.Values.Select(p => p.Name)]));
        Assert.All(model.Operations, o => AssertDistinct(o.Parameters.Select(p => p.Name)));
    }

    private static void AssertDistinct(IEnumerable<string> names) => Assert.Empty(names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    private static LoweredClient Lower(params JsonObject[] documents)
    {
        var read = ContractReader.Read("sample", documents.Select((d, i) => new SourceDocument(d["info"]!["title"] + ".json", d.ToJsonString())));
        return ClientLowering.Lower(read.Contract, new("Sample", "SampleClient"), "digest");
    }

    private static SortedSet<string> Surface(LoweredClient client) => Surface(client.Model);

    private static SortedSet<string> Surface(ClientModel model) => new(
    [
        .. model.Operations.Select(o => $"{o.Key} {o.Name} {o.CheckName} {o.Group} {o.Body} {o.Result} ({string.Join(", ", o.Parameters.Select(p => $"{p.Type} {p.Name}"))})"),
        .. model.Tasks.Select(t => $"{t.Stem} {t.CreateOperation}"),
        .. model.Declarations.Select(d => $"{d.GetType().Name} {d.Name} {d.Group}"),
        .. model.Declarations.OfType<ObjectDeclaration>().SelectMany(d => d.Properties.Select(p => $"{d.Name}.{p.Name} {p.WireName} {p.Type} {p.Presence}")),
        .. model.Declarations.OfType<OpenEnumDeclaration>().SelectMany(d => d.Values.Select(v => $"{d.Name}.{v.Name} {v.Wire}")),
        .. model.Declarations.OfType<UnionDeclaration>().SelectMany(d => d.Arms.Select(a => $"{d.Name}.{a.Name} {a.Type}")),
    ], StringComparer.Ordinal);

    private static JsonObject Document(int seed, bool isContested, string prefix = "")
    {
        var random = new Random(seed);
        var paths = new JsonObject();
        for (var i = 0; i < 12; i++)
        {
            paths[prefix + (isContested ? "/" + Word(random) + "/" + Word(random) + (i % 3 == 0 ? "/{id}" : "") : "/thing" + (char)('a' + i))] = Operation(random, isContested ? Word(random) : "doThing" + (char)('a' + i), isContested);
        }

        var schemas = new JsonObject();
        foreach (var word in Words)
        {
            schemas[isContested ? word : "Shared" + schemas.Count] = Schema(random, 0);
        }

        return new()
        {
            ["openapi"] = "3.1.0", ["info"] = new JsonObject { ["title"] = "d" + prefix.Trim('/'), ["version"] = "1" }, ["paths"] = paths, ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private static JsonObject Operation(Random random, string id, bool isContested)
    {
        JsonObject Content() => new() { ["application/json"] = new JsonObject { ["schema"] = Schema(random, 0) } };
        var operation = new JsonObject
        {
            ["requestBody"] = new JsonObject { ["content"] = Content() },
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "ok", ["content"] = Content() } },
            ["parameters"] = new JsonArray(
                new JsonObject { ["name"] = "q", ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("x", "y") } },
                new JsonObject { ["name"] = Word(random), ["in"] = "header", ["schema"] = new JsonObject { ["type"] = "string" } }),
        };
        if (!isContested || random.Next(2) == 0)
        {
            operation["operationId"] = id;
        }

        return new() { ["post"] = operation };
    }

    private static JsonObject Schema(Random random, int depth) => random.Next(depth > 2 ? 2 : 6) switch
    {
        0 => new() { ["type"] = "string" },
        1 => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Words.Where(_ => random.Next(3) == 0).Append("end").Select(w => (JsonNode)w)]) },
        2 => new() { ["type"] = "array", ["items"] = Schema(random, depth + 1) },
        _ => new() { ["type"] = "object", ["properties"] = new JsonObject(Words.Where(_ => random.Next(4) == 0).Append("only").Select(w => new KeyValuePair<string, JsonNode?>(w, Schema(random, depth + 1)))) },
    };

    private static string Word(Random random) => Words[random.Next(Words.Length)].Replace("/", "", StringComparison.Ordinal);

    // Members and words in another order, at every depth.
    private static JsonObject Shuffled(JsonObject node, Random random) => new(node.OrderBy(_ => random.Next()).Select(m => new KeyValuePair<string, JsonNode?>(m.Key, m.Value switch
    {
        JsonObject o => Shuffled(o, random),
        JsonArray words when m.Key == "enum" => new JsonArray([.. words.OrderBy(_ => random.Next()).Select(w => w!.DeepClone())]),
        JsonArray items => new JsonArray([.. items.Select(i => i is JsonObject o ? Shuffled(o, random) : i!.DeepClone())]),
        var value => value?.DeepClone(),
    })));
}
