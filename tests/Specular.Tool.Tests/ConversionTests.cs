using System.Text.Json.Nodes;

namespace Specular.Tool.Tests;

/// <summary>One version of OpenAPI as the other: the same, or refused at its place.</summary>
public sealed class ConversionTests
{
    [Theory]
    [InlineData("3.0.3", "3.1", "{type: string, nullable: true, minLength: 1}", """{"minLength":1,"type":["null","string"]}""")]
    [InlineData("3.0.3", "3.1", "{type: integer, minimum: 1, exclusiveMinimum: true}", """{"type":"integer","exclusiveMinimum":1}""")]
    [InlineData("3.1.0", "3.0", "{type: [string, 'null']}", """{"type":"string","nullable":true}""")]
    [InlineData("3.1.0", "3.0", "{type: integer, exclusiveMinimum: 1}", """{"type":"integer","minimum":1,"exclusiveMinimum":true}""")]
    public async Task ASchemaSaysTheSameInTheOtherVersion(string from, string to, string schema, string expected)
    {
        var (code, output, error) = await ToolRun.WithInputAsync(Document(from, schema), "import", "-", "--openapi", to, "--format", "json");
        Assert.True(code == 0, error);
        var document = JsonNode.Parse(output)!;
        Assert.StartsWith(to, (string?)document["openapi"], StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), document["components"]!["schemas"]!["A"]), document["components"]!.ToJsonString());
    }

    [Fact]
    public async Task TheDocumentsOwnVersionNeedsNoConversion()
    {
        var text = Document("3.0.3", "{type: string, nullable: true}");
        var kept = await ToolRun.WithInputAsync(text, "import", "-");
        var asked = await ToolRun.WithInputAsync(text, "import", "-", "--openapi", "3.0");
        Assert.Equal(kept.Output, asked.Output);
    }

    [Theory]
    [InlineData("{type: [string, integer]}")]
    [InlineData("{type: object, if: {required: [a]}, then: {required: [b]}}")]
    [InlineData("{type: array, prefixItems: [{type: string}]}")]
    [InlineData("{const: 1}")]
    [InlineData("{type: object, properties: {a: false}}")]
    public async Task WhatTheOtherVersionOrItsWriterCannotSayIsRefusedAtItsPlace(string schema)
    {
        var (code, output, error) = await ToolRun.WithInputAsync(Document("3.1.0", schema), "import", "-", "--openapi", "3.0");
        Assert.Equal((1, ""), (code, output));
        Assert.Matches(@"stdin:\d+:\d+: error SPEC4067: This cannot be written as OpenAPI 3\.0: ", error);
    }

    private static string Document(string version, string schema) =>
        $"openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: ok\n"
        + "          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/A'}\ncomponents:\n  schemas:\n    A: " + schema + "\n";
}
