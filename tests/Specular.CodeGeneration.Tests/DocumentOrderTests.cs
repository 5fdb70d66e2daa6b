using System.Text.Json.Nodes;
using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering;
using Specular.Specification.Documents;
using Xunit;

namespace Specular.CodeGeneration.Tests;

/// <summary>
/// A document whose members stand in another order gives the same client. Each of these documents has what once depended on it; <c>tests/Specular.Corpus shuffle</c> looks for more.
/// </summary>
public sealed class DocumentOrderTests
{
    private const string One = """{"type": "object", "properties": {"a": {"type": "string"}}}""";

    private const string Other = """{"type": "object", "properties": {"b": {"type": "integer"}}}""";

    [Theory]
    [InlineData("application/json", "application/vnd.x+json")]
    [InlineData("application/json", "application/hal+json")]
    [InlineData("application/merge-patch+json", "application/vnd.x+json")]
    [InlineData("multipart/form-data", "multipart/mixed")]
    [InlineData("text/plain", "application/xml")]
    public void TheOrderOfMediaTypesDecidesNothing(string first, string second)
    {
        var content = """{"FIRST": {"schema": ONE}, "SECOND": {"schema": OTHER}}""".Replace("FIRST", first, StringComparison.Ordinal).Replace("ONE", One, StringComparison.Ordinal).Replace("SECOND", second, StringComparison.Ordinal).Replace("OTHER", Other, StringComparison.Ordinal);
        var client = AssertIndependent("""{"/x": {"post": {"operationId": "send", "requestBody": {"content": CONTENT}, "responses": {"200": {"description": "", "content": CONTENT}, "400": {"description": "", "content": CONTENT}}}}}""".Replace("CONTENT", content, StringComparison.Ordinal));

        Assert.Equal(first, client.Operations.Single(o => o.Name == "Send").Body!.MediaType);
    }

    [Fact]
    public void TheOrderOfBytesAndOfStreamsDecidesNothing()
    {
        var client = AssertIndependent("""
            {"/x": {"post": {"operationId": "send", "requestBody": {"content": {"image/png": {}, "image/jpeg": {}, "application/octet-stream": {}}},
             "responses": {"200": {"description": "", "content": {"application/x-ndjson": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}, "text/event-stream": {"schema": {"type": "object", "properties": {"b": {"type": "string"}}}}}}}}}}
            """);

        Assert.Equal("application/octet-stream, image/jpeg, image/png", client.Operations[0].Body!.MediaType);
        Assert.Equal("text/event-stream", client.Operations[0].Answers[0].Accept);
    }

    [Fact]
    public void TheOrderOfADiscriminatorsMappingDecidesNothing()
    {
        var client = AssertIndependent(Answering("Pet"), """
            {"Pet": {"type": "object", "required": ["kind"], "discriminator": {"propertyName": "kind", "mapping": {"d": "#/components/schemas/Dog", "c": "#/components/schemas/Cat", "k": "#/components/schemas/Cat"}}, "properties": {"kind": {"type": "string"}}},
             "Dog": {"type": "object", "properties": {"kind": {"type": "string"}, "barks": {"type": "boolean"}}},
             "Cat": {"type": "object", "properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}}}}
            """);

        Assert.Equal(["Cat", "Dog", "PetBase"], client.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
    }

    [Fact]
    public void AFormIsNamedByTheRequiredMemberThatFewestOthersRequire()
    {
        var client = AssertIndependent(Answering("Trigger"), """
            {"Trigger": {"oneOf": [
              {"type": "object", "required": ["type", "device"], "properties": {"type": {"type": "string", "enum": ["a", "b"]}, "device": {"type": "string"}}},
              {"type": "object", "required": ["type", "delay"], "properties": {"type": {"type": "string", "enum": ["c", "d"]}, "delay": {"type": "number"}}}]}}
            """);

        Assert.Equal(["TriggerWithDevice", "TriggerWithDelay"], client.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
    }

    [Fact]
    public void AFormIsNamedByTheWordOfItsDiscriminatorBeforeOtherWords()
    {
        var client = AssertIndependent(Answering("Event"), """
            {"Event": {"discriminator": {"propertyName": "type"}, "oneOf": [
              {"type": "object", "required": ["type", "object"], "properties": {"object": {"type": "string", "enum": ["event"]}, "type": {"type": "string", "enum": ["made"]}}},
              {"type": "object", "required": ["type", "object"], "properties": {"object": {"type": "string", "enum": ["event"]}, "type": {"type": "string", "enum": ["gone"]}}}]}}
            """);

        Assert.Equal(["EventMade", "EventGone"], client.Declarations.OfType<UnionDeclaration>().Single().Arms.Select(a => a.Name));
    }

    [Fact]
    public void InlineSchemasThatSayTheSameInAnotherOrderAreOneType()
    {
        var client = Lower(Document(Answering("Move"), """
            {"Move": {"type": "object", "properties": {
              "from": {"type": "object", "properties": {"place": {"type": "object", "required": ["a", "b"], "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}}},
              "to": {"type": "object", "properties": {"place": {"type": "object", "required": ["b", "a"], "properties": {"b": {"type": "integer"}, "a": {"type": "string"}}}}}}}}
            """)).Model;

        Assert.Equal(["Move", "MoveFrom", "MoveFromPlace", "MoveTo"], client.Declarations.Select(d => d.Name));
    }

    [Fact]
    public void ParametersOfThePathStandInItsOrder()
    {
        var client = AssertIndependent("""
            {"/users/{user}/posts/{post}": {"get": {"operationId": "getPost", "responses": {"204": {"description": ""}}, "parameters": [
              {"name": "as", "in": "query", "required": true, "schema": {"type": "string"}},
              {"name": "post", "in": "path", "required": true, "schema": {"type": "string"}},
              {"name": "user", "in": "path", "required": true, "schema": {"type": "string"}}]}}}
            """);

        Assert.Equal(["user", "post", "as"], client.Operations[0].Parameters.Select(p => p.Name));
    }

    [Fact]
    public void OfTwoCredentialsInOneHeaderTheSameOneTravelsAlways() => AssertIndependent(
        """
        {"/x": {"get": {"operationId": "getX", "security": [{"key": [], "basic": [], "bearer": []}], "responses": {"204": {"description": ""}}}},
         "/y": {"get": {"operationId": "getY", "security": [{"key": []}, {"basic": []}, {"bearer": []}], "responses": {"204": {"description": ""}}}}}
        """,
        "{}",
        """{"key": {"type": "apiKey", "in": "header", "name": "X-Key"}, "basic": {"type": "http", "scheme": "basic"}, "bearer": {"type": "http", "scheme": "bearer"}}""");

    private static string Answering(string component) =>
        """{"/x": {"get": {"operationId": "getX", "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/COMPONENT"}}}}}}}}""".Replace("COMPONENT", component, StringComparison.Ordinal);

    private static string Document(string paths, string schemas = "{}", string security = "{}") =>
        """{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": PATHS, "components": {"schemas": SCHEMAS, "securitySchemes": SECURITY}}""".Replace("PATHS", paths, StringComparison.Ordinal).Replace("SCHEMAS", schemas, StringComparison.Ordinal).Replace("SECURITY", security, StringComparison.Ordinal);

    private static ClientModel AssertIndependent(string paths, string schemas = "{}", string security = "{}")
    {
        var document = Document(paths, schemas, security);
        var model = Lower(document).Model;
        Assert.Equal(Surface(model), Surface(Lower(Reversed(JsonNode.Parse(document)!).ToJsonString()).Model));
        return model;
    }

    private static LoweredClient Lower(string document) =>
        ClientLowering.Lower(ContractReader.Read("sample", [new SourceDocument("api.json", document)]).Contract, new("Sample", "SampleClient"), "digest");

    private static SortedSet<string> Surface(ClientModel model) => new(
    [
        .. model.Operations.Select(o => $"{o.Name} ({string.Join(", ", o.Parameters.Where(p => p.IsRequired && p.Location == Specification.Contract.ParameterLocation.Path).Select(p => p.Name))}) {o.Body?.MediaType} {o.Body?.Type} {string.Join(", ", o.DeclaredErrors)}"),
        .. model.Operations.SelectMany(o => o.Answers.Select(a => $"{o.Name} {a.Name} {a.Kind} {a.Type} {a.Accept}")),
        .. model.Operations.SelectMany(o => o.Security?.Select(s => $"{o.Name} {string.Join("+", s)}") ?? []),
        .. model.Declarations.OfType<ObjectDeclaration>().SelectMany(d => d.Properties.Select(p => $"{d.Name}.{p.Name} {p.Type}")),
        .. model.Declarations.OfType<UnionDeclaration>().Select(d => $"{d.Name} {string.Join(" ", d.Arms.Select(a => a.Name))}"),
    ], StringComparer.Ordinal);

    // Every object from its end, and the lists whose order means nothing.
    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Reverse().Select(m => new KeyValuePair<string, JsonNode?>(m.Key, m is { Key: "parameters" or "required", Value: JsonArray a } ? new JsonArray([.. a.Reverse().Select(i => Reversed(i!))]) : Reversed(m.Value!)))),
        JsonArray a => new JsonArray([.. a.Select(i => Reversed(i!))]),
        _ => node.DeepClone(),
    };
}
