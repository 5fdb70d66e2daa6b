using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class BodyTests
{
    [Theory]
    [InlineData("application/json", "", "application/json")]
    [InlineData("application/json", "application/vnd.a+json", "application/vnd.a+json")]
    [InlineData("application/xml", "", "application/xml")]
    [InlineData("text/plain", "", "text/plain")]
    [InlineData("raw", "", "text/plain")]
    [InlineData("binary", "", "application/octet-stream")]
    [InlineData("application/octet-stream", "", "application/octet-stream")]
    [InlineData("msgpack", "", "application/x-msgpack")]
    [InlineData("graphql", "", "application/json")]
    [InlineData("telepathy", "", "application/octet-stream")]
    public void EachKindOfBodyHasItsMediaType(string type, string mediaType, string expected)
    {
        var document = ApifoxText.Read(ApifoxText.Project($$""" "requestBody": { "type": "{{type}}", "mediaType": "{{mediaType}}", "jsonSchema": { "type": "object", "properties": { "a": { "type": "string" } } } } """));
        var content = document.Operations.Single().Body!.Content.Single();
        Assert.Equal(expected, content.MediaType);
        Assert.Equal(expected is "text/plain" or "application/octet-stream" ? SchemaTypes.String : SchemaTypes.Object, content.Schema!.Types);
        Assert.Equal(type is "telepathy" ? 1 : 0, document.Problems.Count(p => p.Descriptor.Id == "SPEC1011"));
    }

    [Theory]
    [InlineData("\"requestBody\": { \"type\": \"none\", \"parameters\": [], \"jsonSchema\": { \"type\": \"object\", \"properties\": {} } }")]
    [InlineData("\"requestBody\": {}")]
    [InlineData("\"requestBody\": null")]
    public void NoneIsNoBody(string api) => Assert.Null(ApifoxText.Operation(api).Body);

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public void AFormIsMadeOfItsFields(string type)
    {
        var document = ApifoxText.Read(ApifoxText.Project($$"""
            "requestBody": { "type": "{{type}}", "required": true, "parameters": [
              { "name": "image", "type": "file", "required": true, "description": "A picture.", "example": "file:///home/me/a.png" },
              { "name": "n", "type": "integer", "example": "2" },
              { "name": "tags", "type": "array", "items": { "type": "string" }, "contentType": "application/json" },
              { "name": "old", "type": "string", "enable": false }], "jsonSchema": { "type": "object", "properties": {} } }
            """));
        var body = document.Operations.Single().Body!;
        var schema = body.Content.Single().Schema!;
        Assert.True(body.IsRequired);
        Assert.Equal(["image", "n", "tags"], schema.Properties.Select(p => p.Name));
        Assert.Equal(["image"], schema.Required);
        Assert.Equal(("binary", "A picture.", 0), (schema.Properties[0].Schema.Format, schema.Properties[0].Schema.Description, schema.Properties[0].Schema.Examples.Count));
        Assert.Equal("2", schema.Properties[1].Schema.Examples.Single().ToJson());
        Assert.Equal(type == "multipart/form-data" ? ["tags application/json"] : [], body.Content.Single().Encoding.Select(e => $"{e.Property} {e.ContentType}"));
        Assert.Contains("form parameter 'old'", document.Problems.Only("SPEC1064").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExamplesAreJsonInStringsAndLieWhereTheyStand()
    {
        var text = ApifoxText.Project(""" "requestBody": { "type": "application/json", "jsonSchema": { "type": "object", "properties": { "键": { "type": "string" } } }, "examples": [{ "value": "{\r\n  // the key\n  \"\u952e\": 5,\r\n}" }] } """);
        var document = ApifoxText.Read(text);
        Assert.Equal("{\"键\":5}", document.Operations.Single().Body!.Content.Single().Examples.Single().Value.ToJson());
        Assert.Equal("This is not strictly JSON: a comment, a comma before the closing bracket; it was read over, other tools will refuse it", document.Problems.Only("SPEC1005").Message);
        var problem = document.Problems.Only("SPEC2012");
        var place = DocumentLocator.Locate(new("export.json", text), problem);
        Assert.Equal("5", text.Substring(place.Offset, place.Length));
    }

    [Fact]
    public void SeveralExamplesKeepTheirNames()
    {
        var operation = ApifoxText.Operation(""" "requestBody": { "type": "application/json", "examples": [{ "name": "a", "value": "{\"n\":1}" }, { "value": { "n": 2 } }, { "value": "  " }] } """);
        Assert.Equal(["{\"n\":1}", "{\"n\":2}"], operation.Body!.Content.Single().Examples.Select(e => e.Value.ToJson()));
    }

    [Fact]
    public void AnExampleThatIsNoJsonIsKeptAsText()
    {
        var document = ApifoxText.Read(ApifoxText.Project(""" "requestBody": { "type": "application/json", "sampleValue": "{ \"id\": string }" } """));
        Assert.Equal("\"{ \\\"id\\\": string }\"", document.Operations.Single().Body!.Content.Single().Examples.Single().Value.ToJson());
        Assert.Contains("'string' is no value", document.Problems.Only("SPEC1063").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextsExampleIsNotReadAsJson() =>
        Assert.Equal("\"{}\"", ApifoxText.Operation(""" "requestBody": { "type": "text/plain", "example": "{}" } """).Body!.Content.Single().Examples.Single().Value.ToJson());

    [Theory]
    [InlineData("// { \\\"id\\\": 1 }\\r\\n/* none */", 1)]
    [InlineData("", 0)]
    public void AGetWithABodyOfCommentsHasNone(string example, int reported)
    {
        var document = ApifoxText.Read(ApifoxText.Project($$""" "method": "get", "requestBody": { "type": "application/json", "required": true, "jsonSchema": { "type": "object", "properties": {} }, "examples": [{ "value": "{{example}}" }] } """));
        Assert.Null(document.Operations.Single().Body);
        Assert.Equal(reported, document.Problems.Count(p => p.Descriptor.Id == "SPEC1062"));
    }

    [Fact]
    public void AGetWithABodyThatSaysSomethingKeepsIt() =>
        Assert.NotNull(ApifoxText.Operation(""" "method": "get", "requestBody": { "type": "application/json", "jsonSchema": { "type": "object", "properties": { "q": {} } } } """).Body);
}
