using System.Net;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Paths, parameters, forms and answers that are written in unusual ways.</summary>
public sealed class UnusualValueTests
{
    private const string Paths = """
        paths:
          /v1/{pet-id}/{pet.id}/{petId}:act:
            parameters:
              - {name: pet-id, in: path, required: true, schema: {type: string, format: uuid}}
              - {name: pet.id, in: path, required: true, schema: {type: string, format: date-time}}
              - {name: petId, in: path, required: true, schema: {type: boolean}}
            post: {operationId: act, responses: {'204': {description: ok}}}
          /twice/{id}/and/{id}/: {get: {operationId: twice, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
          /undeclared/{a}/{b}: {get: {operationId: undeclared, parameters: [{name: b, in: path, required: false, schema: {type: integer}}], responses: {'204': {description: ok}}}}
          /视频/a b/{名}: {get: {operationId: unicode, parameters: [{name: 名, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
          /matrix;v={v}/x: {get: {operationId: semicolon, parameters: [{name: v, in: path, required: true, schema: {type: number}}], responses: {'204': {description: ok}}}}
          /odata(key='{key}')/$count: {get: {operationId: odata, parameters: [{name: key, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}
          /query:
            get:
              operationId: query
              parameters:
                - {name: free, in: query, schema: {type: object, additionalProperties: {type: integer}}}
                - {name: objects, in: query, schema: {type: array, items: {type: object, properties: {a: {type: integer}}}}}
                - {name: lists, in: query, explode: false, schema: {type: array, items: {type: array, items: {type: integer}}}}
                - {name: words, in: query, schema: {type: array, items: {type: string, enum: [a, 'b c']}}}
                - {name: times, in: query, schema: {type: array, items: {type: string, format: date-time}}}
                - {name: nullable, in: query, schema: {type: [integer, 'null']}}
                - {name: number, in: query, schema: {type: number}}
                - {name: money, in: query, schema: {type: number, format: decimal}}
                - {name: noSchema, in: query}
                - {name: class, in: query, schema: {type: string}}
                - {name: '@type', in: query, schema: {type: string}}
                - {name: 'a&b=c', in: query, schema: {type: string}}
                - {name: bytes, in: query, schema: {type: string, format: byte}}
                - {name: big, in: query, schema: {type: integer, format: uint64}}
                - {name: both, in: query, schema: {anyOf: [{type: integer}, {type: array, items: {type: integer}}]}}
                - {name: ref, in: query, schema: {$ref: '#/components/schemas/Page'}}
                - {name: deep, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Page'}}
                - {name: reserved, in: query, allowReserved: true, schema: {type: array, items: {type: string}}}
              responses: {'204': {description: ok}}
          /form:
            post:
              operationId: form
              requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [kind], properties: {kind: {const: k}, when: {type: string, format: date}, tags: {type: array, items: {type: string}}, page: {$ref: '#/components/schemas/Page'}, ok: {type: boolean}, 'a[b]': {type: string}, n: {type: [number, 'null']}}}}}}
              responses: {'204': {description: ok}}
          /patch:
            patch:
              operationId: patch
              requestBody: {required: true, content: {application/json-patch+json: {schema: {type: array, items: {oneOf: [{type: object, required: [op, value], properties: {op: {const: add}, value: {}}}, {type: object, required: [op, from], properties: {op: {const: move}, from: {type: string}}}]}}}}}
              responses: {'204': {description: ok}}
          /image:
            put:
              operationId: image
              requestBody: {required: true, content: {image/*: {schema: {type: string, format: binary}}, application/json: {schema: {type: object, properties: {url: {type: string}}}}}}
              responses: {'204': {description: ok}}
        """;

    private const string Components = """
        components:
          schemas:
            Page: {type: object, properties: {limit: {type: integer}, sort: {type: string, enum: [up, down]}}}
        """;

    private const string Answers = """
        paths:
          /textnumber: {get: {operationId: textNumber, responses: {'200': {description: ok, content: {text/plain: {schema: {type: integer}}}}}}}
          /jsonorxml: {get: {operationId: jsonOrXml, responses: {'200': {description: ok, content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}, application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /picture: {get: {operationId: picture, responses: {'200': {description: ok, content: {image/png: {}, application/json: {schema: {type: object, properties: {url: {type: string}}}}}}}}}
          /none: {get: {operationId: none, responses: {}}}
          /onlyerror: {get: {operationId: onlyError, responses: {4XX: {description: no, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}}}}
          /redirect: {get: {operationId: redirect, responses: {'302': {description: elsewhere, headers: {Location: {schema: {type: string}}}}}}}
          /notmodified: {get: {operationId: notModified, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, '304': {description: same}}}}
          /union: {get: {operationId: either, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, '202': {description: later, content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}, '204': {description: none}}}}
          /upper: {get: {operationId: upper, responses: {'200': {description: ok, content: {Application/JSON: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /string: {get: {operationId: string, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}}
          /bool: {get: {operationId: bool, responses: {'200': {description: ok, content: {application/json: {schema: {type: boolean}}}}}}}
          /map: {get: {operationId: map, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, additionalProperties: {type: array, items: {type: integer}}}}}}}}}
        """;

    private static readonly string[] s_calls =
    [
        """client.ActAsync(Guid.Empty, DateTimeOffset.UnixEpoch, true)""", "/v1/00000000-0000-0000-0000-000000000000/1970-01-01T00%3A00%3A00Z/true:act",
        """client.TwiceAsync("a b")""", "/twice/a%20b/and/a%20b/",
        """client.UndeclaredAsync("x", 2)""", "/undeclared/x/2",
        """client.UnicodeAsync("值")""", "/%E8%A7%86%E9%A2%91/a%20b/%E5%80%BC",
        """client.SemicolonAsync(1.5)""", "/matrix;v=1.5/x",
        """client.OdataAsync("a'b")""", "/odata(key='a%27b')/$count",
        """client.QueryAsync(free: new Dictionary<string, long> { ["a b"] = 1, ["c"] = 2 })""", "/query?a%20b=1&c=2",
        """client.QueryAsync(objects: [new() { A = 1 }, new() { A = 2 }])""", "/query?objects=%7B%22a%22%3A1%7D&objects=%7B%22a%22%3A2%7D",
        """client.QueryAsync(words: ["a", "b c"], times: [DateTimeOffset.UnixEpoch])""", "/query?words=a&words=b%20c&times=1970-01-01T00%3A00%3A00Z",
        """client.QueryAsync(nullable: 5, number: 1e21, money: 0.10m, noSchema: "x")""", "/query?nullable=5&number=1E%2B21&money=0.10&noSchema=x",
        """client.QueryAsync(@class: "c", type: "t", aBC: "d", big: ulong.MaxValue)""", "/query?class=c&%40type=t&a%26b%3Dc=d&big=18446744073709551615",
        """client.QueryAsync(bytes: new byte[] { 255, 254 }, both: 5)""", "/query?bytes=%2F%2F4%3D&both=5",
        """client.QueryAsync(@ref: new() { Limit = 1, Sort = "up" }, deep: new() { Limit = 2 }, reserved: ["a/b", "c&d"])""", "/query?limit=1&sort=up&deep%5Blimit%5D=2&reserved=a/b&reserved=c%26d",
        """client.FormAsync(new() { When = new DateOnly(2026, 1, 2), Tags = ["a", "b c"], Page = new() { Limit = 1 }, Ok = true, AB = "x", N = 1.5 })""",
        "/form application/x-www-form-urlencoded kind=k&when=2026-01-02&tags=a&tags=b+c&page=%7B%22limit%22%3A1%7D&ok=true&a%5Bb%5D=x&n=1.5",
        """client.PatchAsync([new PatchRequestItemAdd { Value = System.Text.Json.JsonDocument.Parse("1").RootElement }])""", """/patch application/json-patch+json [{"op":"add","value":1}]""",
        """client.ImageAsBinaryAsync(MediaSource.FromBytes(new byte[] { 65 }).WithFileName("a.png"))""", "/image image/png A",
    ];

    [Fact]
    public async Task ValuesAreWrittenAsServersReadThem()
    {
        var code = string.Concat(s_calls.Where((_, i) => i % 2 == 0).Select(c => $"await {c};\n")) + "return \"\";";

        var call = await GeneratedCall.RunAsync(SpecDocument.OpenApi(Paths, Components), code);

        Assert.Equal(
            s_calls.Where((_, i) => i % 2 == 1),
            call.Sent.Select(s => s.Address.Replace("https://api.example.com", "", StringComparison.Ordinal) + (s.ContentType is null ? "" : " " + s.ContentType + " " + s.Body)));
    }

    [Theory]
    [InlineData("await client.TextNumberAsync()", 200, "text/plain", "5", "5")]
    [InlineData("(await client.JsonOrXmlAsync()).A!", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.PictureAsync()).Url!", 200, "application/json", """{"url":"x"}""", "x")]
    [InlineData("(await client.PictureDownloadRawAsync()).Body.ContentType!", 200, "image/png", "x", "image/png; charset=utf-8")]
    [InlineData("(await client.NoneRawAsync()).StatusCode.ToString()", 200, "text/html", "<p>", "200")]
    [InlineData("(await client.OnlyErrorRawAsync()).StatusCode.ToString()", 204, "text/plain", "", "204")]
    [InlineData("(await client.RedirectRawAsync()).StatusCode.ToString()", 302, "text/plain", "", "302")]
    [InlineData("(await client.NotModifiedAsync())?.A ?? \"null\"", 304, "text/plain", "", "null")]
    [InlineData("(await client.EitherAsync())!.Match(a => a.A!, b => b.B!, o => \"other\")", 202, "application/json", """{"b":"x"}""", "x")]
    [InlineData("(await client.EitherAsync()) is null ? \"null\" : \"\"", 204, "text/plain", "", "null")]
    [InlineData("(await client.UpperAsync()).A!", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("await client.StringAsync()", 200, "application/json", "\"x\"", "x")]
    [InlineData("(await client.BoolAsync()).ToString()", 200, "application/json", "true", "True")]
    [InlineData("(await client.MapAsync())[\"a\"][0].ToString()", 200, "application/json", """{"a":[1]}""", "1")]
    public async Task AnswersAreReadWhateverTheirForm(string call, int status, string mediaType, string answer, string expected) =>
        Assert.Equal(expected, (await GeneratedCall.RunAsync(SpecDocument.OpenApi(Answers), $"await Task.CompletedTask; return {call};", answer, mediaType, (HttpStatusCode)status)).Result);
}
