using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class SchemaTests
{
    private const string Models = """
        "schemaCollection": [{ "name": "Root", "items": [
          { "name": "用户", "displayName": "User", "id": "#/definitions/1", "description": "Who.", "schema": { "jsonSchema": { "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "boss": { "$ref": "#/definitions/1" } }, "required": ["id", "name"] } } },
          { "name": "Folder", "items": [{ "name": "用户", "id": 2, "schema": { "jsonSchema": { "type": "array", "items": { "$ref": "#/definitions/1" } } } }] }] }]
        """;

    [Fact]
    public void ReferencesByNumberBecomeReferencesByName()
    {
        var document = Answer("{ \"$ref\": \"#/definitions/2\" }", Models);
        Assert.Equal(["用户", "用户2"], document.Schemas.Select(s => s.Name).Order(StringComparer.Ordinal));
        var user = document.Schemas.Single(s => s.Name == "用户").Schema;
        Assert.Equal(("User", "Who."), (user.Title, user.Description));
        Assert.Equal(["id", "name", "boss"], user.Properties.Select(p => p.Name));
        Assert.Contains("read as '用户2'", document.Problems.Only("SPEC1066").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANumberWithoutAModelLeadsNowhereAtItsPlace()
    {
        var text = Text("{ \"$ref\": \"#/definitions/77\" }", "");
        var problem = ApifoxText.Read(text).Problems.Only("SPEC1020");
        var place = DocumentLocator.Locate(new("export.json", text), problem);
        Assert.Equal("\"#/definitions/77\"", text.Substring(place.Offset, place.Length));
    }

    [Fact]
    public void AReferenceInAnExampleIsNoReference() =>
        Assert.DoesNotContain("SPEC1020", Answer("{ \"type\": \"object\", \"properties\": { \"a\": {} }, \"default\": { \"$ref\": \"#/definitions/77\" } }", "").Problems.Ids());

    [Fact]
    public void EmbeddedModelsAreSpelledOutWithTheirOverrides()
    {
        var schema = Schema(
            """
            { "type": "object", "properties": { "extra": { "type": "integer" } }, "required": ["extra"], "x-apifox-orders": ["01A", "extra"],
              "x-apifox-refs": { "01A": { "$ref": "#/definitions/1", "required": ["id"], "x-apifox-overrides": { "name": null, "id": { "type": "integer" } } } } }
            """,
            Models);
        Assert.Equal(["id", "boss", "extra"], schema.Properties.Select(p => p.Name));
        Assert.Equal(SchemaTypes.Integer, schema.Properties[0].Schema.Types);
        Assert.Equal(["extra", "id"], schema.Required);
    }

    [Fact]
    public void ModelsThatEmbedEachOtherEnd()
    {
        const string Circle = """
            "schemaCollection": [{ "items": [
              { "name": "A", "id": 1, "schema": { "jsonSchema": { "type": "object", "properties": { "a": {} }, "x-apifox-refs": { "01B": { "$ref": "#/definitions/2" } } } } },
              { "name": "B", "id": 2, "schema": { "jsonSchema": { "type": "object", "properties": { "b": {} }, "x-apifox-refs": { "01A": { "$ref": "#/definitions/1" } } } } }] }]
            """;
        var a = Answer("{ \"$ref\": \"#/definitions/1\" }", Circle).Schemas.Single(s => s.Name == "A").Schema;
        Assert.Equal(["b", "a"], a.Properties.Select(p => p.Name));
    }

    [Theory]
    [InlineData("{ \"code\": 0, \"message\": \"ok\", \"type\": \"string\" }", "{\"code\":0,\"message\":\"ok\"}")]
    [InlineData("{ \"type\": \"object\", \"data\": { \"id\": \"1\" }, \"x-apifox-orders\": [] }", "{\"data\":{\"id\":\"1\"}}")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"code\": 0, \"data\": {} } }", "{\"code\":0,\"data\":{}}")]
    [InlineData("{ \"type\": \"string\", \"data\": { \"id\": 1 } }", "{\"data\":{\"id\":1}}")]
    [InlineData("{ \"type\": \"video\", \"url\": \"u\", \"title\": \"t\" }", "{\"type\":\"video\",\"url\":\"u\",\"title\":\"t\"}")]
    [InlineData("[1, 2]", "[1,2]")]
    public void AnExampleWhereTheSchemaBelongsIsTheExample(string jsonSchema, string example)
    {
        var text = Text(jsonSchema, "");
        var document = ApifoxText.Read(text);
        var content = document.Operations.Single().Responses.Single().Content.Single();
        Assert.Null(content.Schema);
        Assert.Equal(example, content.Examples.Single().Value.ToJson());
        Assert.Equal("/paths/~1x/post/responses/200/content/application~1json/example", document.Problems.Only("SPEC1061").Place.Pointer);
    }

    [Theory]
    [InlineData("{ \"type\": \"string\", \"mock\": { \"mock\": \"@cword(3)\" } }")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"type\": { \"type\": \"string\" }, \"required\": { \"type\": \"boolean\" } } }")]
    [InlineData("{ \"description\": \"any\" }")]
    [InlineData("{ \"type\": \"string\", \"widget\": \"date\" }")]
    [InlineData("{ \"type\": \"string\", \"name\": \"a\", \"description\": \"b\", \"x-a\": 1, \"x-b\": {} }")]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("{ \"type\": \"object\", \"properties\": { \"any\": true, \"none\": {} } }")]
    public void ASchemaIsNotTakenForAnExample(string jsonSchema) => Assert.DoesNotContain("SPEC1061", Answer(jsonSchema, "").Problems.Ids());

    [Fact]
    public void AValueAmongSchemasIsAnExampleOfAnything()
    {
        var schema = Schema("{ \"type\": \"object\", \"properties\": { \"id\": { \"type\": \"string\" }, \"code\": 7 } }", "");
        Assert.Equal(SchemaTypes.None, schema.Properties[1].Schema.Types);
        Assert.Equal("7", schema.Properties[1].Schema.Examples.Single().ToJson());
    }

    [Fact]
    public void TheEditorsMockIsTheExtension() =>
        Assert.Equal("x-apifox-mock", Schema("{ \"type\": \"string\", \"mock\": { \"mock\": \"@cword(3)\" } }", "").Extensions.Single().Name);

    private static string Text(string jsonSchema, string project) => ApifoxText.Project($$""" "responses": [{ "id": 1, "code": 200, "contentType": "json", "jsonSchema": {{jsonSchema}} }] """, project);

    private static BoundDocument Answer(string jsonSchema, string project) => ApifoxText.Read(Text(jsonSchema, project));

    private static Schema Schema(string jsonSchema, string project) => Answer(jsonSchema, project).Operations.Single().Responses.Single().Content.Single().Schema!;
}
