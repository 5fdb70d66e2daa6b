using System.Text.Json.Nodes;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Specular.Surfaces;

/// <summary>The relay's page prints JSON; the document beside it must say the same, value for value.</summary>
public sealed class AvatarDocumentTests
{
    private const string Path = "/kling/v1/videos/avatar/image2video";

    private static readonly JsonNode[] Sections = [.. Repository.Read("specs/kling-relay/sources/avatar-image2video.apifox-dump.txt")
        .Split('\n').Where(line => line.StartsWith('{') || line.StartsWith('[')).Select(line => JsonNode.Parse(line)!)];

    private static readonly YamlNode Operation = YamlTree.Load("specs/kling-relay/avatar-image2video.yaml").At("paths", Path, "post");

    [Fact]
    public void TheBodysSchemaIsThePages() =>
        AssertSame(Sections[1]["jsonSchema"], Operation.At("requestBody", "content", "application/json", "schema"));

    [Fact]
    public void TheExampleHasThePagesValues() =>
        AssertSame(JsonNode.Parse((string)Sections[1]["examples"]![0]!["value"]!), Operation.At("requestBody", "content", "application/json", "example"));

    [Fact]
    public void TheAnswersSchemaIsThePages() =>
        AssertSame(Sections[2][0]!["jsonSchema"], Operation.At("responses", "200", "content", "application/json", "schema"));

    [Fact]
    public void TheHeadersAreThePages()
    {
        var headers = Sections[0]["header"]!.AsArray().Select(h => $"{h!["name"]} {h["required"]} {h["type"]} {h["description"]} {h["sampleValue"]}");
        var parameters = ((YamlSequenceNode)Operation["parameters"]).Select(p => $"{p["name"]} {p["required"]} {p["schema"]["type"]} {p["description"]} {p["example"]}");
        Assert.Equal(headers, parameters);
    }

    [Fact]
    public void EverythingTheSupplementDescribesIsMarkedAsOurs()
    {
        var supplement = YamlTree.Load("specs/kling-relay/avatar-image2video.supplement.yaml");
        Assert.Equal("supplement", supplement.Text("x-specular"));
        var descriptions = supplement.Walk().Where(n => n.Path.EndsWith("/description", StringComparison.Ordinal)).Select(n => n.Node).OfType<YamlScalarNode>().ToArray();
        Assert.NotEmpty(descriptions);
        Assert.All(descriptions, d => Assert.Contains("not in the published document", d.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static void AssertSame(JsonNode? expected, YamlNode actual)
    {
        var converted = ToJson(actual);
        Assert.True(JsonNode.DeepEquals(expected, converted), $"expected {expected}\nfound {converted}");
        Assert.Equal(Names(expected), Names(converted));
    }

    /// <summary>Member names in document order: DeepEquals does not look at it, a generated client does.</summary>
    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Names(m.Value).Prepend(m.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } boolean => JsonValue.Create(boolean.Value == "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"{node.NodeType} does not occur in the document."),
    };
}
