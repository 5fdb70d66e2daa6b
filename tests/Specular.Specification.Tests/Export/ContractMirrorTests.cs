using Specular.Specification.Documents;
using Specular.Specification.Export.Mirror;
using Xunit;

namespace Specular.Specification.Tests.Export;

/// <summary>Whatever two documents say differently is seen; that they say it elsewhere is not.</summary>
public sealed class ContractMirrorTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        servers: [{url: 'https://a.example'}]
        paths:
          /a:
            post:
              summary: words
              tags: [x]
              security: [{key: []}]
              parameters: [{name: q, in: query, required: true, schema: {type: string, maxLength: 5}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
              responses: {'200': {description: done, headers: {X-A: {schema: {type: integer}}}, content: {application/json: {schema: {type: array, items: {type: string, enum: [one, two]}}, example: [one]}}}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: K}}
          schemas:
            A: {type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}, c: {type: integer, minimum: 1, default: 2}}, additionalProperties: false}
            B: {description: a thing, oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}
        """;

    [Theory]
    [InlineData("/a:", "/b:", true)]
    [InlineData("post:", "put:", true)]
    [InlineData("required: true, schema", "required: false, schema", true)]
    [InlineData("name: q", "name: r", true)]
    [InlineData("maxLength: 5", "maxLength: 6", true)]
    [InlineData("required: true, content", "required: false, content", true)]
    [InlineData("'200'", "'201'", true)]
    [InlineData("X-A", "X-B", true)]
    [InlineData("application/json: {schema: {$ref", "application/xml: {schema: {$ref", true)]
    [InlineData("enum: [one, two]", "enum: [one]", true)]
    [InlineData("[{key: []}]", "[]", true)]
    [InlineData("https://a.example", "https://b.example", true)]
    [InlineData("required: [b]", "required: [c]", true)]
    [InlineData("minimum: 1", "exclusiveMinimum: 1", true)]
    [InlineData("default: 2", "default: 3", true)]
    [InlineData("additionalProperties: false", "additionalProperties: true", true)]
    [InlineData("[{type: string}, {$ref", "[{type: number}, {$ref", true)]
    [InlineData("{type: integer, minimum", "{type: [integer, 'null'], minimum", true)]
    [InlineData("summary: words", "summary: others", false)]
    [InlineData("tags: [x]", "tags: [y]", false)]
    [InlineData("description: done", "description: failed", false)]
    [InlineData("description: a thing", "description: another", false)]
    [InlineData("example: [one]", "example: [two]", false)]
    [InlineData("properties: {b: {$ref: '#/components/schemas/B'}, c: {type: integer, minimum: 1, default: 2}}", "properties: {c: {type: integer, minimum: 1, default: 2}, b: {$ref: '#/components/schemas/B'}}", false)]
    public void ADifferenceIsSeen(string one, string other, bool changesMeaning)
    {
        var changed = Document.Replace(one, other, StringComparison.Ordinal);
        Assert.NotEqual(Document, changed);
        var differences = Compare(Document, changed);
        Assert.NotEmpty(differences);
        Assert.Equal(changesMeaning, differences.Any(d => d.ChangesMeaning));
    }

    [Theory]
    [InlineData("schemas/B", "schemas/Renamed", "B: {desc", "Renamed: {desc")]
    [InlineData("additionalProperties: false", "additionalProperties: {not: {}}", "x", "x")]
    [InlineData("type: string, maxLength: 5", "maxLength: 5.0, type: string", "x", "x")]
    public void OneMeaningInOtherWordsIsNoDifference(string one, string other, string second, string otherSecond)
    {
        var changed = Document.Replace(one, other, StringComparison.Ordinal).Replace(second, otherSecond, StringComparison.Ordinal);
        Assert.NotEqual(Document, changed);
        Assert.Empty(Compare(Document, changed));
    }

    [Fact]
    public void AChainOfReferencesAndACircleEnd()
    {
        var chain = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"    S{i}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{(i + 1) % 5_000}'}}}}}}\n"));
        var document = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}}\ncomponents:\n  schemas:\n" + chain;
        Assert.Empty(Compare(document, document));
        Assert.Single(Compare(document, document.Replace("S4999: {type: object", "S4999: {type: string", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<ContractDifference> Compare(string one, string other) => ContractMirror.Compare(Read(one), Read(other));

    private static Specular.Specification.Contract.ApiContract Read(string text) => ContractReader.Read("x", [new SourceDocument("a.yaml", text)]).Contract;
}
