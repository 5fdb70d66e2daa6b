using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.Specification.Tests.Documents;

public sealed class DividedDocumentTests
{
    private const string Api = """
        openapi: 3.0.3
        servers: [{url: https://a.com}]
        paths:
          /pets:
            $ref: paths/pets.yaml
          /x:
            get:
              parameters: [{$ref: '../common.json#/parameters/Limit'}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: './schemas/Pet.yaml'}}}}
                '404': {$ref: '../common.json#/responses/Gone'}
        components:
          schemas:
            Tag: {type: object, properties: {name: {type: string}}}
        """;

    private static readonly SourceDocument[] s_all =
    [
        new("specs/api.yaml", Api),
        new("specs/paths/pets.yaml", "post:\n  requestBody: {content: {application/json: {schema: {$ref: '../schemas/Pet.yaml'}}}}\n  responses: {'201': {description: made}}\n"),
        new("specs/schemas/Pet.yaml", "type: object\nproperties:\n  tag: {$ref: '../api.yaml#/components/schemas/Tag'}\n  owner: {$ref: '#/x-defs/Owner'}\n  friends: {type: array, items: {$ref: Pet.yaml}}\n  age: {type: strin}\nx-defs:\n  Owner: {type: object}\n"),
        new("common.json", """{"parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}, "responses": {"Gone": {"description": "gone"}}}"""),
    ];

    [Fact]
    public void ReferencesLeadIntoTheDocumentsGiven()
    {
        var result = ContractReader.Read("x", s_all);
        var contract = result.Contract;
        Assert.Equal(["POST /pets", "GET /x"], contract.Operations.Select(o => o.Key));
        Assert.Equal("limit", contract.FindOperation("GET /x")!.Parameters.Single().Name);
        Assert.Equal("gone", contract.FindOperation("GET /x")!.Responses[1].Description);
        Assert.Equal(["#/components/schemas/Tag", "specs/schemas/Pet.yaml#", "specs/schemas/Pet.yaml#/x-defs/Owner"], contract.Schemas.Select(s => s.Id));
        Assert.Equal(["Tag", "Pet", "Owner"], contract.Schemas.Select(s => s.Name));
        var pet = contract.FindSchema("specs/schemas/Pet.yaml#")!;
        Assert.Equal("#/components/schemas/Tag", pet.Properties[0].Schema.Reference);
        Assert.Equal("specs/schemas/Pet.yaml#", pet.Properties[2].Schema.Items!.Reference);
        Assert.Equal(pet, contract.Resolve(contract.FindOperation("POST /pets")!.Body!.Json!.Schema!));
        Assert.Equal(new SourceReference("specs/schemas/Pet.yaml", ""), pet.Source);
    }

    [Fact]
    public void AFaultIsReportedOnceAtItsPlaceInTheOtherDocument()
    {
        var second = new SourceDocument("specs/second.yaml", "openapi: 3.0.3\npaths:\n  /y: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: schemas/Pet.yaml}}}}}}}\n");
        var problem = ContractReader.Read("x", [.. s_all, second]).Problems.Only("SPEC1011");
        Assert.Equal("specs/schemas/Pet.yaml", problem.Place.Document);
        Assert.Equal(6, DocumentLocator.Locate(s_all[2], problem).Line);
    }

    [Fact]
    public void PartsAreDocumentsOfTheContractAndNoFault()
    {
        var result = ContractReader.Read("x", s_all);
        Assert.DoesNotContain(result.Problems.Ids(), i => i is "SPEC1002" or "SPEC1020" or "SPEC1021");
        Assert.Equal(["common.json", "specs/api.yaml", "specs/paths/pets.yaml", "specs/schemas/Pet.yaml"], result.Contract.Documents.Select(d => d.Name));
    }

    [Fact]
    public void APartThatNobodyRefersToIsNoDocument()
    {
        var stray = new SourceDocument("specs/stray.yaml", "type: object\nproperties: {}\n");
        Assert.Equal("specs/stray.yaml", ContractReader.Read("x", [.. s_all, stray]).Problems.Only("SPEC1002").Place.Document);
    }

    [Fact]
    public void WhatIsNotGivenIsNamed()
    {
        var result = ContractReader.Read("x", s_all.Where(d => d.Name is not "common.json"));
        Assert.All(result.Problems.Where(p => p.Descriptor.Id == "SPEC1021"), p => Assert.Contains("'common.json'", p.Message, StringComparison.Ordinal));
        Assert.Equal(2, result.Problems.Count(p => p.Descriptor.Id == "SPEC1021"));
    }

    [Fact]
    public void AReferenceIntoNothingIsReportedWhereItStands()
    {
        var api = new SourceDocument("api.yaml", "openapi: 3.0.3\npaths:\n  /x: {get: {responses: {'200': {$ref: 'other.yaml#/nothing'}}}}\n");
        var problem = ContractReader.Read("x", [api, new("other.yaml", "some: thing\n")]).Problems.Only("SPEC1020");
        Assert.Equal(3, DocumentLocator.Locate(api, problem).Line);
        Assert.Equal("api.yaml", problem.Place.Document);
        Assert.Contains("nowhere in the document 'other.yaml';", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CirclesBetweenDocumentsEnd()
    {
        var api = new SourceDocument("api.yaml", "openapi: 3.0.3\npaths:\n  /x: {get: {responses: {'200': {$ref: 'a.yaml#/r'}}}}\n");
        var problems = ContractReader.Read("x", [api, new("a.yaml", "r: {$ref: 'b.yaml#/r'}\n"), new("b.yaml", "r: {$ref: 'a.yaml#/r'}\n")]).Problems;
        Assert.Contains("SPEC1022", problems.Ids());
    }

    [Fact]
    public void TheOrderOfTheDocumentsDoesNotMatter()
    {
        var digest = ContractReader.Digest(ContractReader.Read("x", s_all).Contract);
        Assert.Equal(digest, ContractReader.Digest(ContractReader.Read("x", s_all.Reverse()).Contract));
    }

    [Fact]
    public void TheFirstReadingNamesTheDocumentsThatAreNeeded() =>
        Assert.Equal(["common.json", "specs/paths/pets.yaml", "specs/schemas/Pet.yaml"], ContractReader.Bind(s_all[0]).References);

    [Fact]
    public void AllThatBelongsToADocumentIsNamedWhenItIsReadWithTheOthers()
    {
        var first = new SourceDocument("api.yaml", "openapi: 3.0.3\npaths: {/x: {$ref: 'a.yaml'}}\n");
        var part = new SourceDocument("a.yaml", "get: {responses: {'200': {$ref: 'deep/b.yaml'}}}\n");
        Assert.Equal(["a.yaml", "deep/b.yaml"], ContractReader.Bind(first, [first, part]).References);
    }

    [Fact]
    public void SharedPartsOfASwaggerDocumentAreFoundWhereItHasThem()
    {
        var api = new SourceDocument("api.json", """{"swagger": "2.0", "paths": {"/x": {"get": {"parameters": [{"$ref": "other.json#/parameters/P"}], "responses": {"200": {"schema": {"$ref": "other.json#/definitions/Pet"} } } } } } }""");
        var other = new SourceDocument("other.json", """{"swagger": "2.0", "definitions": {"Pet": {"type": "object"}}, "parameters": {"P": {"name": "p", "in": "query", "type": "array", "items": {"type": "string"}}}, "paths": {"/p": {"get": {"responses": {"200": {"schema": {"type": "object"}}}}}}}""");
        var operation = ContractReader.Read("x", [api, other]).Contract.FindOperation("GET /x")!;
        Assert.Equal((SchemaTypes.Array, false), (operation.Parameters.Single().Schema.Types, operation.Parameters[0].Explode));
        Assert.NotNull(operation.Responses.Single().Content.Single().Schema!.Reference);
    }

    [Fact]
    public void PartsOfASwaggerDocumentWithoutAVersionAreReadAsItIs()
    {
        var api = new SourceDocument("api.yaml", "swagger: '2.0'\npaths:\n  /x:\n    post:\n      parameters: [{$ref: 'p.yaml#/Ids'}]\n      responses: {'200': {$ref: 'p.yaml#/Ok'}}\n");
        var part = new SourceDocument("p.yaml", "Ids: {name: ids, in: query, type: array, items: {type: integer}}\nOk: {description: ok, schema: {$ref: '#/Pet'}}\nPet: {type: object, discriminator: kind, properties: {a: {type: string, x-nullable: true}}}\n");
        var result = ContractReader.Read("x", [api, part]);
        var operation = result.Contract.Operations.Single();
        Assert.Equal(SchemaTypes.Array, operation.Parameters.Single().Schema.Types);
        var pet = result.Contract.Resolve(operation.Responses.Single().Content.Single().Schema!);
        Assert.Equal("kind", pet.Discriminator!.PropertyName);
        Assert.Equal(SchemaTypes.String | SchemaTypes.Null, pet.Properties[0].Schema.Types);
        Assert.DoesNotContain(result.Problems.Ids(), i => i.StartsWith("SPEC1", StringComparison.Ordinal));
    }
}
