using System.Text;

namespace Specular.Simulation.Tests;

/// <summary>Each media type of a body has its own schema, and in which order a document lists them means nothing: clients go by the plainest too.</summary>
public sealed class MediaTypeTests
{
    private const string Json = "application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}";
    private const string Patch = "application/merge-patch+json: {schema: {type: object, additionalProperties: false, properties: {size: {type: integer}}}}";
    private const string Any = "'*/*': {schema: {type: object, required: [name], properties: {name: {type: string}}}}";
    private const string Form = "application/x-www-form-urlencoded: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}";

    [Theory]
    [InlineData(Json, Patch)]
    [InlineData(Patch, Json)]
    public void AJsonBodyIsHeldAgainstTheSchemaOfItsOwnType(string first, string second)
    {
        var client = Of(first, second);

        Assert.Equal(200, client.Send("POST", "/a", """{"name":"n"}""", "application/json").Status);
        Assert.Equal(200, client.Send("POST", "/a", """{"size":1}""", "application/merge-patch+json").Status);
        Assert.Equal(400, client.Send("POST", "/a", """{"size":1}""", "application/json").Status);
        Assert.Equal(400, client.Send("POST", "/a", """{"name":"n"}""", "application/merge-patch+json").Status);
        Assert.Equal(200, client.Send("POST", "/a", """{"name":"n"}""", "application/vnd.other+json").Status);
    }

    [Theory]
    [InlineData(Any, Form)]
    [InlineData(Form, Any)]
    public void ATypeByItsNameGoesBeforeARange(string first, string second)
    {
        var client = Of(first, second);

        Assert.Equal(200, client.Send("POST", "/a", "a=1", "application/x-www-form-urlencoded").Status);
        Assert.Equal(400, client.Send("POST", "/a", "a=x", "application/x-www-form-urlencoded").Status);
        Assert.Equal(200, client.Send("POST", "/a", """{"name":"n"}""", "application/json").Status);
    }

    [Theory]
    [InlineData(Json, Patch)]
    [InlineData(Patch, Json)]
    public void OfTwoAnswersThatAreTakenAlikeThePlainestIsSent(string first, string second)
    {
        var answer = Of(first, second).Send("POST", "/a", """{"name":"n"}""", "application/json");

        Assert.Equal(("application/json", """{"name":"n"}"""), (answer.ContentType, Encoding.UTF8.GetString(answer.Body.Span)));
    }

    private static Client Of(string first, string second) => new(Surfaces.Of($$"""
        openapi: 3.1.0
        info: {title: Types, version: '1'}
        paths:
          /a:
            post:
              requestBody:
                required: true
                content:
                  {{first}}
                  {{second}}
              responses:
                '200':
                  description: ok
                  content:
                    {{first}}
                    {{second}}
        """)) { Key = null };
}
