using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects;

/// <summary>Documents with the faults that users' files have.</summary>
public sealed class OddDocumentTests
{
    private const string Paths = "paths:\n  /a:\n    get: {responses: {200: {description: ok}}}\n";

    [Fact]
    public void SeveralDocumentsInOneTextAreItsPages()
    {
        var source = new SourceDocument("x.yaml", "openapi: 3.0.1\n" + Paths + "---\nswagger: '2.0'\npaths:\n  /b:\n    get: {responses: {200: {schema: {type: strin}}}}\n---\nnote: none\n");
        var document = ContractReader.Bind(source);
        Assert.Equal("OpenAPI 3.0.1, Swagger 2.0 (YAML)", document.Document.Dialect);
        Assert.Equal(["GET /a", "GET /b"], document.Pages.SelectMany(p => p.Operations).Select(o => o.Key));
        Assert.Equal(9, DocumentLocator.Locate(source, document.Problems.Only("SPEC1011")).Line);
        Assert.Equal(11, DocumentLocator.Locate(source, document.Problems.Only("SPEC1006")).Line);
    }

    [Fact]
    public void AFaultInOneOfSeveralDocumentsIsMendedAtItsPlace()
    {
        var source = new SourceDocument("x.yaml", "openapi: 3.0.1\n" + Paths + "---\nopenapi: 3.0.1\ninfo:\n  description: a: b\npaths: {}\n");
        var document = ContractReader.Bind(source);
        Assert.Equal("a: b", document.Pages[1].Document.Description);
        Assert.Equal(8, DocumentLocator.Locate(source, document.Problems.Only("SPEC1041")).Line);
    }

    [Theory]
    [InlineData("openapi: 3\n", "SPEC1011")]
    [InlineData("openapi: 3.7.0\n", "SPEC1011")]
    [InlineData("swagger: 2\n", "SPEC1011")]
    [InlineData("info: {title: x}\n", "SPEC1042")]
    [InlineData("info: {title: x}\nbasePath: /v1\n", "SPEC1042")]
    public void AnOddVersionIsReadAndReported(string head, string id)
    {
        var document = Bound.Text(head + Paths);
        Assert.Single(document.Operations);
        Assert.Contains(id, document.Problems.Ids());
    }

    [Fact]
    public void ADocumentWithoutItsVersionIsKnownByItsMembers()
    {
        Assert.Equal("/v1", Bound.Text("info: {title: x}\nbasePath: /v1\n" + Paths).Servers.Single().Url);
        Assert.StartsWith("Swagger", Bound.Text("info: {title: x}\ndefinitions: {}\n" + Paths).Document.Dialect, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedCharactersAreReportedWhereTheyBegin()
    {
        var source = new SourceDocument("x.yaml", "openapi: 3.0.1\ninfo: {title: '\uFFFD\uFFFD\uFFFD'}\n" + Paths);
        Assert.Equal(2, DocumentLocator.Locate(source, ContractReader.Bind(source).Problems.Only("SPEC1043")).Line);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void EveryLineBreakIsOne(string lineBreak)
    {
        var text = ("openapi: 3.0.1\ninfo:\n  description: |\n    a\n    b\n  title: x\n" + Paths + "    post: {requestBody: 1}\n").Replace("\n", lineBreak, StringComparison.Ordinal);
        var source = new SourceDocument("x.yaml", text);
        var document = ContractReader.Bind(source);
        Assert.Equal("a\nb\n", document.Document.Description);
        Assert.Equal(10, DocumentLocator.Locate(source, document.Problems.Only("SPEC1010")).Line);
    }

    [Theory]
    [InlineData("\uFEFFopenapi: 3.0.1\n")]
    [InlineData("%YAML 1.2\n---\nopenapi: 3.0.1\n")]
    [InlineData("%YAML 1.1\n%TAG ! tag:a.com,2000:\n---\nopenapi: 3.0.1\n")]
    [InlineData("# comment\n\n---\nopenapi: '3.0.1'\n")]
    [InlineData("openapi: 3.0\n")]
    [InlineData("openapi: 3.1\n")]
    [InlineData("\"openapi\" : 3.0.1\n")]
    [InlineData("openapi: 3.0.1\nservers: []\n")]
    [InlineData("openapi: 3.0.1\nservers: [{url: ''}]\n")]
    [InlineData("openapi: 3.0.1\ninfo: {version: 2024-01-02, title: =}\n")]
    [InlineData("openapi: 3.0.1\nx-on: on\nx-no: no\n? x-key\n: value\n")]
    public void WhatIsOddButRightIsReadWithoutAFinding(string head)
    {
        var document = Bound.Text(head + Paths);
        Assert.Equal("200", document.Operations.Single().Responses.Single().Status);
        Assert.DoesNotContain(document.Problems.Ids(), i => i.StartsWith("SPEC1", StringComparison.Ordinal));
        Assert.Empty(document.Servers);
    }

    [Theory]
    [InlineData("type: 'null'", SchemaTypes.Null)]
    [InlineData("type: null", SchemaTypes.None)]
    [InlineData("type: [string, 'null']", SchemaTypes.String | SchemaTypes.Null)]
    public void NullAsATypeIsReadIn30(string schema, SchemaTypes types) => Assert.Equal(types, Bound.Schema(schema).Types);

    [Fact]
    public void ExamplesWithoutOneAreNone() => Assert.Empty(Bound.Schema("type: object\nexamples: {}").Examples);

    [Theory]
    [InlineData("#/components/schemas/%E8%A7%86%E9%A2%91%C2%AB%E4%BB%BB%E5%8A%A1%C2%BB")]
    [InlineData("#/components/schemas/视频«任务»")]
    public void ReferencesWithOtherScriptsLeadToTheirSchema(string reference)
    {
        var document = Bound.SchemaDocument($"$ref: '{reference}'", components: "components:\n  schemas:\n    视频«任务»: {type: integer}\n");
        Assert.Equal("视频«任务»", document.Schemas.Single().Name);
    }

    [Fact]
    public void JsonWithWordsOfPythonIsRead()
    {
        var document = Bound.Text("{'openapi': '3.0.1', 'paths': {'/a': {'get': {'deprecated': True, 'summary': None, 'responses': {},},}}}", "x.json");
        Assert.True(document.Operations.Single().IsDeprecated);
        Assert.Contains("SPEC1005", document.Problems.Ids());
    }
}
