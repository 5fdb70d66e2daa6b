using System.Text;
using Specular.Simulation.Schemas;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

public sealed class GenerationTests
{
    private readonly Client _client = new(Surfaces.Of(Generic.Pets)) { Key = null };

    [Fact]
    public void ACreatedThingEchoesWhatWasSent()
    {
        var response = _client.Send("POST", "/pets", """{"name":"Rex","age":7,"secret":"x"}""");
        var pet = Client.Json(response);
        Assert.Equal(201, response.Status);
        Assert.Equal(("Rex", 7L), (pet["name"]!.AsString(), pet["age"]!.AsInt64()!.Value));
        Assert.Null(pet["secret"]);
        Assert.Contains(new Header("X-Made", "yes"), response.Headers);
    }

    [Theory]
    [InlineData("""{"tag":"AB","note":"XY"}""", """{"tag":"AB","note":"XY"}""")]
    [InlineData("""{"tag":"ab","note":"xy"}""", """{"tag":"AA"}""")]
    [InlineData("""{"tag":"ABCD","note":"X"}""", """{"tag":"AA","note":"X"}""")]
    [InlineData("{}", """{"tag":"AA"}""")]
    public void WhatWasSentIsEchoedOnlyWhereTheAnswersSchemaAllowsIt(string sent, string answered)
    {
        var client = new Client(Surfaces.Of("""
            openapi: 3.1.0
            info: {title: Tags, version: '1'}
            paths:
              /tags:
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {tag: {type: string}, note: {type: string}}}}}}
                  responses:
                    '201':
                      description: made
                      content:
                        application/json:
                          schema: {type: object, required: [tag], properties: {tag: {type: string, pattern: '^[A-Z]+$', minLength: 2, maxLength: 3}, note: {type: string, pattern: '^[A-Z]+$'}}}
            """)) { Key = null };

        Assert.Equal(answered, Client.Json(client.Send("POST", "/tags", sent)).ToJson());
    }

    [Theory]
    [InlineData("^a+$", "aa", true)]
    [InlineData("^a+$", "b", false)]
    [InlineData("(", "(", false)]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false)]
    public void ADocumentsPatternIsReadOnceAndHasATimeLimit(string pattern, string text, bool isMatch)
    {
        var flat = new FlatSchema { Pattern = pattern };

        Assert.Equal(isMatch, flat.TextPattern!.IsMatch(text));
        Assert.Same(flat.TextPattern, flat.TextPattern);
    }

    [Fact]
    public void AThingAskedForByItsIdHasThatId() => Assert.Equal(42, Client.Json(_client.Send("GET", "/pets/42"))["id"]!.AsInt64());

    [Fact]
    public void WhatTheSchemaBoundsIsWithinItsBounds()
    {
        var pet = Client.Json(_client.Send("GET", "/pets/1"));
        Assert.Matches(@"^[A-Z]{3}-\d{4}$", pet["code"]!.AsString());
        Assert.Equal("calm", pet["mood"]!.AsString());
        Assert.InRange(pet["size"]!.AsDouble()!.Value, 0.0001, 0.5);
        Assert.True(pet["age"]!.AsInt64() >= 3);
        Assert.EndsWith(".png", pet["photo_url"]!.AsString());
        Assert.Equal("2026-01-02T03:04:05.000Z", pet["created_at"]!.AsString());
        Assert.Null(pet["error"]);
    }

    [Fact]
    public void ASchemaWithinItselfEnds()
    {
        var pet = Client.Json(_client.Send("GET", "/pets/1"));
        Assert.Null(pet.At("/parent/parent"));
        Assert.Equal("[]", pet["friends"]!.ToJson());
    }

    [Fact]
    public void AListDoesNotPromiseMore()
    {
        var list = Client.Json(_client.Send("GET", "/pets"));
        Assert.Equal((false, 1), (list["has_more"]!.AsBoolean(), ((JsonArray)list["items"]!).Items.Count));
        Assert.Equal(JsonValue.Null, list["next"]);
    }

    [Fact]
    public void AnAnswerWithoutABodyHasNone()
    {
        var response = _client.Send("DELETE", "/pets/1");
        Assert.Equal((204, null, 0L), (response.Status, response.ContentType, response.ContentLength));
    }

    [Fact]
    public void MediaAreServedAsMedia()
    {
        var response = _client.Send("GET", "/photo");
        Assert.Equal("image/png", response.ContentType);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], response.Body[..4].ToArray());
    }

    [Fact]
    public void FormsAreReadByTheirSchema()
    {
        var form = _client.Send("POST", "/forms", "title=a+b%21&count=3", "application/x-www-form-urlencoded");
        Assert.Equal("""{"count":3,"title":"a b!"}""", Encoding.UTF8.GetString(form.Body.Span));
        Assert.Equal(400, _client.Send("POST", "/forms", "count=0", "application/x-www-form-urlencoded").Status);
        const string Parts = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n2\r\n--b--\r\n";
        Assert.Equal("""{"count":2,"title":"hello"}""", Encoding.UTF8.GetString(_client.Send("POST", "/forms", Parts, "multipart/form-data; boundary=b").Body.Span));
        Assert.Equal(400, _client.Send("POST", "/forms", "--b\r\nx", "multipart/form-data; boundary=b").Status);
    }

    [Theory]
    [InlineData("{type: string, format: date, pattern: '^[0-9]{4,}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$'}", "\"2025-01-31\"")]
    [InlineData("{type: string, format: date, pattern: '^1999-'}", "\"1999-\"")] // No one text keeps both for sure; a pattern is checked, a format often is not.
    [InlineData("{type: string, nullable: true, enum: [null]}", "null")]
    [InlineData("{type: integer, enum: ['4', '5']}", "4")]
    [InlineData("{type: string, enum: [4, 5]}", "\"4\"")]
    public void AValueIsOfItsSchema(string schema, string value)
    {
        var client = new Client(Surfaces.Of($$$$"""
            openapi: 3.0.3
            info: {title: Values, version: '1'}
            paths:
              /a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {v: {{{{schema}}}} } } } } } } } }
            """)) { Key = null };

        Assert.Equal($$"""{"v":{{value}}}""", Client.Json(client.Send("GET", "/a")).ToJson());
    }

    [Fact]
    public void NothingOfThePetsIsReportedAsNotConforming() => Assert.Empty(_client.Simulator.Describe().Limitations);
}
