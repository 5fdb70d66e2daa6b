using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Joining;

public sealed class DocumentJoinerTests
{
    private const string Answer = "responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}";

    [Theory]
    [InlineData("kling-302")]
    [InlineData("kling-relay")]
    public void TheOrderOfDocumentsDoesNotMatter(string surface)
    {
        var documents = SurfaceDocuments.Of(surface).Select(ContractReader.Bind).ToList();
        var forward = ContractReader.Join("x", documents);
        var backward = ContractReader.Join("x", documents.AsEnumerable().Reverse());
        Assert.Equal(forward, backward);
        Assert.Equal(ContractReader.Digest(forward.Contract), ContractReader.Digest(backward.Contract));
    }

    [Fact]
    public void EqualDefinitionsMergeSilently()
    {
        var text = $"paths:\n  /a:\n    get:\n      {Answer}\ncomponents:\n  schemas:\n    A: {{type: string}}\n";
        var result = Join(("a.yaml", text), ("b.yaml", "# moved\n" + text + "servers: []\n"));
        Assert.Equal("a.yaml", Assert.Single(result.Contract.Operations).Source.Document);
        Assert.Equal("#/components/schemas/A", Assert.Single(result.Contract.Schemas).Id);
        Assert.False(result.HasErrors);
    }

    [Fact]
    public void DifferentDefinitionsAreAnErrorThatNamesBothPlaces()
    {
        var result = Join(("a.yaml", "paths:\n  /a:\n    get: {summary: x}\n"), ("b.yaml", "paths:\n  /a:\n    get: {summary: y}\n"));
        var problem = result.Problems.Only("SPEC2030");
        Assert.Equal(new SourceReference("b.yaml", "/paths/~1a/get"), problem.Place);
        Assert.Contains("a.yaml#/paths/~1a/get", problem.Message, StringComparison.Ordinal);
        Assert.Contains("x-specular: supplement", problem.Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(result.Contract.Operations).Summary);
        Assert.True(result.HasErrors);
    }

    [Fact]
    public void EqualNamesWithDifferentContentGetTheDocumentsName()
    {
        // B is written alike in both, and yet means two things, because A does.
        string Document(string path, string type) =>
            $"paths:\n  {path}:\n    get:\n      responses: {{'200': {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/B'}}}}}}}}}}\n"
            + $"components:\n  schemas:\n    A: {{type: {type}}}\n    B: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A'}}}}}}\n";
        var contract = Join(("x/one.yaml", Document("/a", "string")), ("x/two.yaml", Document("/b", "integer"))).Contract;

        Assert.Equal(
            ["x/one.yaml#/components/schemas/A", "x/one.yaml#/components/schemas/B", "x/two.yaml#/components/schemas/A", "x/two.yaml#/components/schemas/B"],
            contract.Schemas.Select(s => s.Id));
        Assert.Equal(["A", "B", "A", "B"], contract.Schemas.Select(s => s.Name));
        Assert.Equal(SchemaTypes.String, TypeOfA(contract, "GET /a"));
        Assert.Equal(SchemaTypes.Integer, TypeOfA(contract, "GET /b"));
    }

    [Fact]
    public void ASupplementFillsInAndThePublishedDocumentWins()
    {
        var result = Join(
            ("a.yaml", "paths:\n  /a:\n    post:\n      summary: published\n      responses: {'200': {description: '', content: {application/json: {schema: {type: object, properties: {}}, example: {x: 1}}}}}\n"),
            ("b.yaml", "x-specular: supplement\npaths:\n  /a:\n    post:\n      summary: ours\n      description: added\n      responses:\n        '200': {description: fine, content: {application/json: {schema: {type: object, properties: {x: {type: integer}}}}}}\n        '400': {description: bad}\n  /a/{id}:\n    get: {}\n"));
        Assert.False(result.HasErrors);
        var operation = result.Contract.FindOperation("POST /a")!;
        Assert.Equal(("published", "added", false), (operation.Summary, operation.Description, operation.IsSupplement));
        Assert.Equal(["200 fine", "400 bad"], operation.Responses.Select(r => $"{r.Status} {r.Description}"));
        var schema = operation.Responses[0].Json!.Schema!;
        Assert.True(schema.IsSupplement);
        Assert.Equal("b.yaml", schema.Source.Document);
        Assert.Equal("{\"x\":1}", operation.Responses[0].Json!.Examples[0].Value.ToJson());
        Assert.True(result.Contract.FindOperation("GET /a/{id}")!.IsSupplement);
    }

    [Fact]
    public void ASupplementDoesNotChangeASchemaThatSaysSomething()
    {
        var result = Join(
            ("b.yaml", "paths:\n  /a:\n    get:\n      responses: {'200': {content: {application/json: {schema: {type: string}}}}}\n"),
            ("a.yaml", "x-specular: supplement\npaths:\n  /a:\n    get:\n      responses: {'200': {content: {application/json: {schema: {type: integer}}}}}\n"));
        Assert.Equal(SchemaTypes.String, result.Contract.Operations[0].Responses[0].Json!.Schema!.Types);
    }

    [Fact]
    public void RootSecurityAndServersReachTheOperations()
    {
        var contract = Join(
            ("a.yaml", "servers: [{url: https://a}, {url: https://b}]\nsecurity: [{k: []}]\npaths:\n  /a: {get: {}, post: {security: []}}\n"),
            ("b.yaml", "servers: [{url: https://a}]\npaths:\n  /b: {get: {}}\n"),
            ("c.yaml", "paths:\n  /c: {get: {}}\n")).Contract;
        Assert.Equal(["https://a", "https://b"], contract.Servers.Select(s => s.Url));
        Assert.Equal(["k"], contract.FindOperation("GET /a")!.Security!.Single().Schemes);
        Assert.Empty(contract.FindOperation("POST /a")!.Security!);
        Assert.Empty(contract.FindOperation("GET /a")!.Servers);
        Assert.Equal(["https://a"], contract.FindOperation("GET /b")!.Servers.Select(s => s.Url));
        Assert.Empty(contract.FindOperation("GET /c")!.Servers);
    }

    [Fact]
    public void OperationsAreOrderedByPathThenMethod() =>
        Assert.Equal(
            ["GET /a", "POST /a", "GET /b"],
            Join(("1.yaml", "paths:\n  /b: {get: {}}\n"), ("2.yaml", "paths:\n  /a: {post: {}, get: {}}\n")).Contract.Operations.Select(o => o.Key));

    [Theory]
    [InlineData("SPEC2031", "paths:\n  /a/{x}: {get: {}}\n", "paths:\n  /a/{y}: {get: {}}\n")]
    [InlineData("SPEC2011", "paths:\n  /a: {get: {operationId: same}}\n", "paths:\n  /b: {get: {operationId: same}}\n")]
    [InlineData("SPEC2006", "paths:\n  /a: {get: {}}\n", "paths:\n  /b: {get: {}}\n")]
    public void WhatDocumentsSayAgainstEachOtherIsReportedOnce(string id, string first, string second) =>
        Join(("a.yaml", first), ("b.yaml", second)).Problems.Only(id);

    [Fact]
    public void TwoProfilesAreAnErrorAndTheFirstCounts()
    {
        var result = ContractReader.Read("x", [new("b.yaml", "specular: profile\nname: second\n"), new("a.yaml", "specular: profile\nname: first\n")]);
        Assert.Equal("first", result.Contract.Name);
        Assert.Equal("b.yaml", result.Problems.Only("SPEC4020").Place.Document);
    }

    [Fact]
    public void ADocumentGivenTwiceIsAnErrorWhateverItsOrder()
    {
        SourceDocument one = new("a.yaml", "openapi: 3.0.1\npaths:\n  /a: {get: {}}\n");
        SourceDocument two = new("a.yaml", "openapi: 3.0.1\npaths:\n  /b: {get: {}}\n");
        var result = ContractReader.Read("x", [one, two]);
        result.Problems.Only("SPEC4021");
        Assert.Single(result.Contract.Operations);
        Assert.Equal(result.Contract, ContractReader.Read("x", [two, one]).Contract);
    }

    [Fact]
    public void AnUnreadableDocumentCostsOnlyItself()
    {
        var result = ContractReader.Read("x", [new("a.yaml", "openapi: 3.0.1\npaths:\n  /a: {get: {}}\n"), new("b.yaml", "openapi: {")]);
        Assert.Equal("GET /a", Assert.Single(result.Contract.Operations).Key);
        Assert.Equal("b.yaml", result.Problems.Only("SPEC1001").Place.Document);
        Assert.Equal(["a.yaml"], result.Contract.Documents.Select(d => d.Name));
    }

    [Fact]
    public void NoDocumentGivesAnEmptyContract()
    {
        var result = ContractReader.Join("x", []);
        Assert.Equal(("x", 0, 0), (result.Contract.Name, result.Contract.Operations.Count, result.Problems.Count));
    }

    private static SchemaTypes TypeOfA(ApiContract contract, string key) =>
        contract.Resolve(contract.Resolve(contract.FindOperation(key)!.Responses[0].Json!.Schema!).FindProperty("a")!).Types;

    private static ContractResult Join(params (string Name, string Text)[] documents) =>
        ContractReader.Join("x", documents.Select(d => Bound.OpenApi(d.Text, name: d.Name)));
}
