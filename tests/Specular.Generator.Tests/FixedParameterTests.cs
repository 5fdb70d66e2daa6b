using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Required parameters that can have one value only need not be given.</summary>
public sealed class FixedParameterTests
{
    private const string Paths = """
        paths:
          /{version}/things:
            get:
              operationId: listThings
              parameters:
                - {name: version, in: path, required: true, schema: {type: string, enum: [v2]}}
                - {name: X-Api-Version, in: header, required: true, schema: {type: string, const: '2022-11-28'}}
                - {name: all, in: query, required: true, schema: {type: boolean, enum: [true]}}
                - {name: level, in: query, required: true, schema: {type: integer, format: int32, const: 3}}
                - {name: kind, in: query, required: true, style: form, explode: false, allowReserved: true, schema: {type: string, enum: ['a/b']}}
                - {name: session, in: cookie, required: true, schema: {$ref: '#/components/schemas/Session'}}
                - {name: mode, in: query, required: true, content: {application/json: {schema: {type: string, const: fast}}}}
                - {name: note, in: query, schema: {type: string, enum: [only]}}
                - {name: body, in: query, required: true, schema: {type: string}}
                - {name: built, in: query, required: true, schema: {type: string}}
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
            post:
              operationId: addThing
              parameters:
                - {name: version, in: path, required: true, schema: {type: string, enum: [v2]}}
                - {name: request, in: query, required: true, schema: {type: string}}
                - {name: built, in: query, schema: {type: string}}
                - {name: body, in: query, schema: {type: string}}
              requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
              responses: {'204': {description: ok}}
        """;

    private static readonly SpecDocument Document = SpecDocument.OpenApi(Paths, "components: {schemas: {Session: {type: string, enum: [one]}}}");

    [Fact]
    public async Task TheyFillThemselvesIn()
    {
        var call = await GeneratedCall.RunAsync(Document, """await client.ListThingsAsync("b", "c"); return "";""");

        Assert.Equal("https://api.example.com/v2/things?body=b&built=c&all=true&level=3&kind=a/b&mode=%22fast%22", call.Request.Address);
        Assert.Contains("X-Api-Version: 2022-11-28", call.Request.Headers);
        Assert.Contains("Cookie: session=one", call.Request.Headers);
    }

    [Fact]
    public async Task WhatTheCallerGivesIsSent()
    {
        var call = await GeneratedCall.RunAsync(
            Document, """await client.ListThingsAsync("b", "c", version: "v3", xApiVersion: "2030-01-01", all: false, level: 4, kind: "c", session: "two", mode: "slow", note: ListThingsNote.Only); return "";""");

        Assert.Equal("https://api.example.com/v3/things?body=b&built=c&all=false&level=4&kind=c&mode=%22slow%22&note=only", call.Request.Address);
        Assert.Contains("X-Api-Version: 2030-01-01", call.Request.Headers);
        Assert.Contains("Cookie: session=two", call.Request.Headers);
    }

    [Fact]
    public async Task NamesThatMethodsUseThemselvesAreFree()
    {
        var call = await GeneratedCall.RunAsync(Document, """await client.AddThingAsync("r", new AddThingRequest { A = "x" }, built: "1", body: "2"); return "";""");

        Assert.Equal("https://api.example.com/v2/things?request=r&built=1&body=2", call.Request.Address);
        Assert.Equal("""{"a":"x"}""", call.Request.Body);
    }

    [Fact]
    public void TheirDocumentationSaysTheValue()
    {
        var text = GeneratedCode.Check([Document]).AllText;

        Assert.Contains("Is \"v2\" without being given.", text);
        Assert.Contains("\"note\" in the query: \"only\".", text);
    }
}
