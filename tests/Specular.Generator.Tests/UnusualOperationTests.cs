using System.Net;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Operations that are rare and real: one name at several places, paths of several values, bodies that are no objects, answers of odd media types and statuses, odd operationIds.</summary>
public sealed class UnusualOperationTests
{
    private const string Places = """
        paths:
          /{id}:
            get:
              operationId: sameName
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: string}}
                - {name: id, in: header, schema: {type: string}}
                - {name: id, in: cookie, schema: {type: string}}
              responses: {'204': {description: ok}}
          /adjacent/{a}{b}:
            get:
              operationId: adjacent
              parameters: [{name: a, in: path, required: true, schema: {type: string}}, {name: b, in: path, required: true, schema: {type: integer}}]
              responses: {'204': {description: ok}}
          /files/{name}.{ext}:
            get:
              operationId: file
              parameters: [{name: name, in: path, required: true, schema: {type: string}}, {name: ext, in: path, required: true, schema: {type: string, enum: [json, xml]}}]
              responses: {'204': {description: ok}}
          /range/{from}..{to}/x{.kind}:
            get:
              operationId: range
              parameters: [{name: from, in: path, required: true, schema: {type: integer}}, {name: to, in: path, required: true, schema: {type: integer}}]
              responses: {'204': {description: ok}}
          /styled/{m}/{l}/{o}:
            get:
              operationId: styled
              parameters:
                - {name: m, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: integer}}}
                - {name: l, in: path, required: true, style: label, schema: {type: array, items: {type: string, enum: [a, b]}}}
                - {name: o, in: path, required: true, style: matrix, schema: {type: object, properties: {x: {type: integer}, y: {type: string}}}}
              responses: {'204': {description: ok}}
          /search?mode=deep&v=1:
            get:
              operationId: search
              parameters: [{name: q, in: query, required: true, allowEmptyValue: true, schema: {type: string}}]
              responses: {'204': {description: ok}}
          /deep:
            get:
              operationId: deep
              parameters:
                - name: filter
                  in: query
                  style: deepObject
                  explode: true
                  schema: {type: object, properties: {tags: {type: array, items: {type: string}}, range: {type: object, properties: {gte: {type: integer}, on: {type: string, format: date}}}}}
                - {name: X-Ids, in: header, schema: {type: array, items: {type: integer}}}
                - {name: X-Since, in: header, schema: {type: string, format: date-time}}
                - {name: X-Map, in: header, explode: true, schema: {type: object, additionalProperties: {type: string}}}
                - {name: seen, in: cookie, explode: false, schema: {type: array, items: {type: string}}}
                - {name: where, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}}}}
                - {name: when, in: query, content: {application/vnd.x+json: {schema: {type: string}}}}
                - {name: raw, in: query, content: {text/csv: {schema: {type: string}}}}
                - {name: '$top', in: query, schema: {type: integer}}
                - {name: 'filter[name]', in: query, schema: {type: string}}
                - {name: 'list[]', in: query, schema: {type: array, items: {type: string}}}
              responses: {'204': {description: ok}}
        """;

    private const string Bodies = """
        paths:
          /optional: {post: {operationId: optional, requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /any: {post: {operationId: any, requestBody: {required: true, content: {application/json: {}}}, responses: {'204': {description: ok}}}}
          /null: {post: {operationId: nothing, requestBody: {content: {application/json: {schema: {type: 'null'}}}}, responses: {'204': {description: ok}}}}
          /list: {post: {operationId: list, requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: integer}}}}}, responses: {'204': {description: ok}}}}
          /text: {post: {operationId: text, requestBody: {required: true, content: {application/json: {schema: {type: string}}}}, responses: {'204': {description: ok}}}}
          /number: {post: {operationId: number, requestBody: {content: {application/json: {schema: {type: integer}}}}, responses: {'204': {description: ok}}}}
          /word: {post: {operationId: word, requestBody: {content: {application/json: {schema: {type: string, enum: [a, b]}}}}, responses: {'204': {description: ok}}}}
          /nullable: {post: {operationId: nullable, requestBody: {required: true, content: {application/json: {schema: {type: [object, 'null'], properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /typed: {post: {operationId: typed, requestBody: {required: true, content: {'application/json; charset=utf-8': {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /versioned: {post: {operationId: versioned, requestBody: {required: true, content: {'application/vnd.x+json;version=1': {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /range: {post: {operationId: range, requestBody: {required: true, content: {'application/*+json': {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /parts: {post: {operationId: parts, requestBody: {required: true, content: {'multipart/*': {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /anytext: {post: {operationId: anyText, requestBody: {required: true, content: {'text/*': {schema: {type: string}}}}, responses: {'204': {description: ok}}}}
          /textjson: {post: {operationId: textJson, requestBody: {required: true, content: {text/json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /whatever: {post: {operationId: whatever, requestBody: {required: true, content: {'*/*': {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}}
          /empty: {post: {operationId: empty, requestBody: {content: {}}, responses: {'204': {description: ok}}}}
          /several:
            put:
              operationId: several
              requestBody:
                required: true
                content:
                  application/xml: {schema: {type: object, properties: {c: {type: string}}}}
                  application/json: {schema: {type: object, properties: {a: {type: string}}}}
                  application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}
                  text/plain: {schema: {type: string}}
                  application/merge-patch+json: {schema: {type: object, properties: {b: {type: string}}}}
              responses: {'204': {description: ok}}
          /methods:
            head: {operationId: headIt, responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}}
            options: {operationId: optionsIt, responses: {'200': {description: ok}}}
            trace: {operationId: traceIt, responses: {'200': {description: ok, content: {message/http: {}}}}}
            get: {operationId: getWithBody, requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {'204': {description: ok}}}
            delete: {operationId: deleteWithBody, requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}, responses: {default: {description: ok}}}
        """;

    private const string Answers = """
        paths:
          /both: {get: {operationId: both, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, '204': {description: none}}}}
          /default: {get: {operationId: onlyDefault, responses: {default: {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /range: {get: {operationId: range, responses: {2XX: {description: ok, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, 4XX: {description: no, content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}}}}}
          /suffix: {get: {operationId: suffix, responses: {'200': {description: ok, content: {'application/*+json': {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /anything: {get: {operationId: anything, responses: {'200': {description: ok, content: {'*/*': {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /textjson: {get: {operationId: textJson, responses: {'200': {description: ok, content: {text/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /charset: {get: {operationId: charset, responses: {'200': {description: ok, content: {'application/json; charset=utf-8': {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /vendor: {get: {operationId: vendor, responses: {'200': {description: ok, content: {'application/vnd.x+json;version=1': {schema: {type: object, properties: {a: {type: string}}}}}}}}}
          /bytes: {get: {operationId: bytes, responses: {'200': {description: ok, content: {application/octet-stream: {schema: {type: string, format: binary}}}}, '400': {description: no, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}}}}
          /bare: {get: {operationId: bare, responses: {'200': {description: ok, content: {}}}}}
          /schemaless: {get: {operationId: schemaless, responses: {'200': {description: ok, content: {application/json: {}}}}}}
          /scalars: {get: {operationId: number, responses: {'200': {description: ok, content: {application/json: {schema: {type: integer}}}}}}}
          /null: {get: {operationId: nothing, responses: {'200': {description: ok, content: {application/json: {schema: {type: 'null'}}}}}}}
          /list: {get: {operationId: list, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: [string, 'null']}}}}}}}}
          /headers:
            get:
              operationId: headers
              responses:
                '200':
                  description: ok
                  headers:
                    X-Ids: {schema: {type: array, items: {type: integer}}}
                    X-Since: {schema: {type: string, format: date-time}}
                    X-Kind: {schema: {type: string, enum: [a, b]}}
                    X-Json: {content: {application/json: {schema: {type: object}}}}
                    Location: {schema: {type: string, format: uri}}
                    X-Object: {schema: {type: object, properties: {a: {type: string}}}}
          /created: {post: {operationId: created, responses: {'201': {description: ok, headers: {Location: {required: true, schema: {type: string}}}}, '202': {description: later, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}}}
        """;

    private const string Names = """
        paths:
          /a/{id}: {get: {responses: {'204': {description: ok}}}}
          /b: {get: {operationId: '', responses: {'204': {description: ok}}}, post: {operationId: same, responses: {'204': {description: ok}}}}
          /c: {get: {operationId: same, responses: {'204': {description: ok}}}}
          /d: {get: {operationId: 'pets.list', responses: {'204': {description: ok}}}}
          /e: {get: {operationId: 'GET /e', responses: {'204': {description: ok}}}}
          /f: {get: {operationId: '123', responses: {'204': {description: ok}}}}
          /g: {get: {operationId: '获取', responses: {'204': {description: ok}}}}
          /h: {get: {operationId: '!!!', responses: {'204': {description: ok}}}}
          /i: {get: {operationId: 'toString', responses: {'204': {description: ok}}}}
          /j: {get: {operationId: 'getPetAsync', responses: {'204': {description: ok}}}, put: {operationId: 'getPet', responses: {'204': {description: ok}}}}
          /k: {get: {operationId: 'getPetRaw', responses: {'204': {description: ok}}}}
          /: {get: {responses: {'204': {description: ok}}}}
        """;

    private static readonly string[] s_places =
    [
        """client.SameNameAsync("p", queryId: "q", headerId: "h", cookieId: "c")""", "https://api.example.com/p?id=q | id: h | Cookie: id=c",
        """client.AdjacentAsync("x/y", 7)""", "https://api.example.com/adjacent/x%2Fy7",
        """client.FileAsync("a.b", "json")""", "https://api.example.com/files/a.b.json",
        """client.StyledAsync([1, 2], ["a", "c"], new() { X = 1, Y = "a,b" })""", "https://api.example.com/styled/;m=1;m=2/.a,c/;o=x,1,y,a%2Cb",
        """client.SearchAsync("a b")""", "https://api.example.com/search?mode=deep&v=1&q=a%20b",
        """client.SearchAsync("")""", "https://api.example.com/search?mode=deep&v=1&q=",
        """client.DeepAsync(filter: new() { Tags = ["a", "b"], Range = new() { Gte = 1, On = new DateOnly(2026, 1, 2) } })""",
        "https://api.example.com/deep?filter%5Btags%5D%5B%5D=a&filter%5Btags%5D%5B%5D=b&filter%5Brange%5D%5Bgte%5D=1&filter%5Brange%5D%5Bon%5D=2026-01-02",
        """client.DeepAsync(xIds: [1, 2], xSince: DateTimeOffset.UnixEpoch, xMap: new Dictionary<string, string> { ["k"] = "v", ["l"] = "w" }, seen: ["a", "b"])""",
        "https://api.example.com/deep | X-Ids: 1,2 | X-Since: 1970-01-01T00:00:00Z | X-Map: k=v,l=w | Cookie: seen=a,b",
        """client.DeepAsync(where: new() { A = [1] }, when: "n", raw: "a,b", top: 3, filterName: "f", list: ["x", "y"])""",
        "https://api.example.com/deep?where=%7B%22a%22%3A%5B1%5D%7D&when=%22n%22&raw=a%2Cb&%24top=3&filter%5Bname%5D=f&list%5B%5D=x&list%5B%5D=y",
    ];

    private static readonly string[] s_bodies =
    [
        "client.OptionalAsync()", "POST - -",
        """client.OptionalAsync(new() { A = "x" })""", """POST application/json {"a":"x"}""",
        """client.AnyAsync(System.Text.Json.JsonDocument.Parse("[1]").RootElement)""", "POST application/json [1]",
        "client.ListAsync([1, 2])", "POST application/json [1,2]",
        """client.TextAsync("a\"b")""", """POST application/json "a\"b" """,
        "client.NumberAsync(5)", "POST application/json 5",
        "client.NumberAsync()", "POST - -",
        """client.WordAsync("b")""", """POST application/json "b" """,
        """client.NullableAsync(new() { A = "x" })""", """POST application/json {"a":"x"}""",
        """client.TypedAsync(new() { A = "x" })""", """POST application/json; charset=utf-8 {"a":"x"}""",
        """client.VersionedAsync(new() { A = "x" })""", """POST application/vnd.x+json; version=1 {"a":"x"}""",
        """client.RangeAsync(new() { A = "x" })""", """POST application/json {"a":"x"}""",
        """client.AnyTextAsync("x")""", "POST text/plain; charset=utf-8 x",
        """client.TextJsonAsync(new() { A = "x" })""", """POST text/json {"a":"x"}""",
        """client.WhateverAsync(new() { A = "x" })""", """POST application/json {"a":"x"}""",
        "client.EmptyAsync()", "POST - -",
        """client.SeveralAsync(new() { A = "x" })""", """PUT application/json {"a":"x"}""",
        """client.SeveralAsTextAsync("<a/>")""", "PUT text/plain; charset=utf-8 <a/>",
        """client.SeveralAsXmlAsync("<a/>")""", "PUT application/xml; charset=utf-8 <a/>",
        """client.SeveralAsMergePatchAsync(new() { B = "x" })""", """PUT application/merge-patch+json {"b":"x"}""",
        "client.HeadItAsync()", "HEAD - -",
        "client.OptionsItAsync()", "OPTIONS - -",
        "client.TraceItAsync()", "TRACE - -",
        """client.GetWithBodyAsync(new() { A = "x" })""", """GET application/json {"a":"x"}""",
        """client.DeleteWithBodyAsync(["x"])""", """DELETE application/json ["x"]""",
    ];

    [Fact]
    public async Task ParametersTravelWhereTheyStand()
    {
        var call = await GeneratedCall.RunAsync(SpecDocument.OpenApi(Places), Calls(s_places));

        Assert.Equal(Expected(s_places), call.Sent.Select(s => string.Join(" | ", [s.Address, .. s.Headers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(h => h.StartsWith("X-", StringComparison.Ordinal) || h.StartsWith("id:", StringComparison.Ordinal) || h.StartsWith("Cookie:", StringComparison.Ordinal))])));
    }

    [Fact]
    public async Task BodiesAreWhatTheirSchemasAre()
    {
        var call = await GeneratedCall.RunAsync(SpecDocument.OpenApi(Bodies), Calls(s_bodies));

        Assert.Equal(Expected(s_bodies).Select(e => e.TrimEnd()), call.Sent.Select(s => $"{s.Method} {s.ContentType ?? "-"} {s.Body ?? "-"}"));
    }

    [Theory]
    [InlineData("(await client.BothAsync())?.A ?? \"null\"", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.BothAsync())?.A ?? \"null\"", 204, "", "", "null")]
    [InlineData("(await client.OnlyDefaultAsync()).A!", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.OnlyDefaultAsync()).A!", 203, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.RangeAsync()).A!", 206, "application/json", """{"a":"x"}""", "x")]
    [InlineData("await Told(async () => (await client.RangeAsync()).A!)", 418, "application/problem+json", """{"title":"teapot"}""", """418 {"title":"teapot"}""")]
    [InlineData("(await client.SuffixAsync()).A!", 200, "application/vnd.y+json", """{"a":"x"}""", "x")]
    [InlineData("(await client.AnythingAsync()).A!", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.TextJsonAsync()).A!", 200, "text/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.CharsetAsync()).A!", 200, "application/json", """{"a":"x"}""", "x")]
    [InlineData("(await client.VendorAsync()).A!", 200, "application/vnd.x+json", """{"a":"x"}""", "x")]
    [InlineData("await new System.IO.StreamReader((await client.BytesAsync()).Content).ReadToEndAsync()", 200, "application/octet-stream", "bytes", "bytes")]
    [InlineData("await Told(async () => (await client.BytesAsync()).FileName!)", 400, "application/json", """{"why":"w"}""", """400 {"why":"w"}""")]
    [InlineData("(await client.BareRawAsync()).StatusCode.ToString()", 200, "", "", "200")]
    [InlineData("(await client.SchemalessAsync()).GetRawText()", 200, "application/json", "[1]", "[1]")]
    [InlineData("(await client.NumberAsync()).ToString()", 200, "application/json", "5", "5")]
    [InlineData("string.Join(\"|\", (await client.ListAsync()).Select(i => i ?? \"null\"))", 200, "application/json", """["a",null]""", "a|null")]
    [InlineData("(await client.CreatedAsync())?.Id ?? \"null\"", 202, "application/json", """{"id":"x"}""", "x")]
    [InlineData("(await client.CreatedAsync())?.Id ?? \"null\"", 201, "", "", "null")]
    public async Task AnswersAreReadAsTheDocumentsSay(string call, int status, string mediaType, string answer, string expected)
    {
        var told = "async Task<string> Told(Func<Task<string>> ask) { try { return await ask(); } catch (ApiException e) { return e.StatusCode + \" \" + (e.TryGetError(out System.Text.Json.JsonElement json) ? json.GetRawText() : \"?\"); } }\n";
        var code = (call.Contains("Told", StringComparison.Ordinal) ? told : "") + $"await Task.CompletedTask; return {call};";

        Assert.Equal(expected, (await GeneratedCall.RunAsync(SpecDocument.OpenApi(Answers), code, answer, mediaType.Length == 0 ? "text/plain" : mediaType, (HttpStatusCode)status)).Result);
    }

    [Fact]
    public void OddNamesOfOperationsAreNames()
    {
        var run = GeneratedCode.Check([SpecDocument.OpenApi(Names)]);

        Assert.Equal(14, System.Text.RegularExpressions.Regex.Count(run.AllText, "OperationDescriptor [^ ]+ \\{ get; \\} = new\\(\\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    private static string Calls(string[] cases) => string.Concat(cases.Where((_, i) => i % 2 == 0).Select(c => $"await {c};\n")) + "return \"\";";

    private static IEnumerable<string> Expected(string[] cases) => cases.Where((_, i) => i % 2 == 1);
}
