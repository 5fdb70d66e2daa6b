using System.Text;

namespace Specular.Simulation.Tests;

/// <summary>Values are told apart before they are decoded, so an encoded separator is part of one.</summary>
public sealed class ParameterTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Lists, version: '1'}
        paths:
          /joined: {get: {parameters: [{name: v, in: query, explode: false, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /piped: {get: {parameters: [{name: v, in: query, style: pipeDelimited, explode: false, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /spaced: {get: {parameters: [{name: v, in: query, style: spaceDelimited, explode: false, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /cookie: {get: {parameters: [{name: v, in: cookie, explode: false, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /simple/{v}: {get: {parameters: [{name: v, in: path, required: true, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /label/{v}: {get: {parameters: [{name: v, in: path, required: true, style: label, explode: true, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /matrix/{v}: {get: {parameters: [{name: v, in: path, required: true, style: matrix, explode: true, schema: {$ref: '#/components/schemas/Two'}}], responses: {'204': {description: ok}}}}
          /json: {get: {parameters: [{name: v, in: query, required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Two'}}}}], responses: {'204': {description: ok}}}}
          /either: {get: {parameters: [{name: v, in: query, schema: {anyOf: [{type: integer, minimum: 5}, {type: array, items: {type: boolean}}]}}], responses: {'204': {description: ok}}}}
          /map: {get: {parameters: [{name: v, in: query, required: true, schema: {type: object, minProperties: 1, additionalProperties: {type: integer}}}], responses: {'204': {description: ok}}}}
          /cookies: {get: {parameters: [{name: v, in: cookie, required: true, schema: {type: object, minProperties: 2, additionalProperties: {type: integer}}}], responses: {'204': {description: ok}}}}
          /form:
            post:
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema: {type: object, required: [v], properties: {v: {$ref: '#/components/schemas/Two'}}}
                    encoding: {v: {style: form, explode: false}}
              responses: {'204': {description: ok}}
        components: {schemas: {Two: {type: array, minItems: 2, maxItems: 2, items: {type: string}}}}
        """;

    private readonly Client _client = new(Surfaces.Of(Document)) { Key = null };

    [Theory]
    [InlineData("/joined?v=a,b%2Cc", 204)]
    [InlineData("/joined?v=a%2Cb", 400)]
    [InlineData("/joined?v=a&v=b", 204)]
    [InlineData("/piped?v=a%7Cb%2Cc", 204)]
    [InlineData("/piped?v=a|b", 204)]
    [InlineData("/spaced?v=a%20b", 204)]
    [InlineData("/spaced?v=a+b", 204)]
    [InlineData("/simple/a,b%2Cc%2F", 204)]
    [InlineData("/simple/a%2Cb", 400)]
    [InlineData("/label/.a.b%2Ec", 204)]
    [InlineData("/label/.a%2Eb", 400)]
    [InlineData("/matrix/;v=a;v=b%3Bv=c", 204)]
    [InlineData("/json?v=%5B%22a%22%2C%22b%22%5D", 204)]
    [InlineData("/json?v=%5B%22a%22%5D", 400)]
    [InlineData("/json?v=a", 400)]
    [InlineData("/json", 400)]
    [InlineData("/map?a=1", 204)]
    [InlineData("/map?a=x", 400)]
    [InlineData("/map", 400)]
    [InlineData("/either?v=5", 204)]
    [InlineData("/either?v=4", 400)]
    [InlineData("/either?v=true&v=false", 204)]
    public void AnEncodedSeparatorIsPartOfAValue(string path, int status) => Assert.Equal(status, _client.Send("GET", path).Status);

    [Theory]
    [InlineData("v=a,b%2Cc", 204)]
    [InlineData("v=a%2Cb", 400)]
    [InlineData("v=a&v=b", 204)]
    public void InFormsToo(string form, int status) => Assert.Equal(status, _client.Send("POST", "/form", form, "application/x-www-form-urlencoded").Status);

    [Theory]
    [InlineData("/cookie", "v=a,b%2Cc", 204)]
    [InlineData("/cookie", "v=a%2Cb", 400)]
    [InlineData("/cookies", "a=1; b=2", 204)]
    [InlineData("/cookies", "a=1", 400)]
    public void AndInCookies(string path, string cookie, int status) => Assert.Equal(status, _client.Simulator.Handle(new SimulatedRequest
    {
        Method = "GET",
        Path = path,
        Headers = new HeaderList(new Header("Cookie", cookie)),
        Body = Encoding.UTF8.GetBytes(""),
    }).Status);
}
