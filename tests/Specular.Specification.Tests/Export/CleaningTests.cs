using Specular.Specification.Export;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Export;

public sealed class CleaningTests
{
    private const string Head = "openapi: 3.0.1\ninfo: {title: t, version: '1'}\n";

    [Fact]
    public void ACleanDocumentStaysAsItIs()
    {
        const string text = Head +
            "servers:\n  - url: https://a.example\ntags:\n  - name: x\npaths:\n  /a/{id}:\n    get:\n      tags: [x]\n      parameters:\n        - {name: id, in: path, required: true, schema: {type: string}}\n"
            + "      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}, example: {on: yes}}}}}\n"
            + "      security: []\ncomponents:\n  schemas:\n    A: {type: object, nullable: true, properties: {b: {type: integer, minimum: 0, exclusiveMinimum: true}}, x-apifox-orders: [b]}\n"
            + "security:\n  - {}\n";
        var result = Exported.Of(text);
        Assert.Equal(Specular.Specification.Reading.DocumentTextReader.Read(text).Root!.ToJsonValue(), Exported.TreeOf(result));
        Assert.Empty(Exported.NotesOf(result));
    }

    [Theory]
    [InlineData("type: apikey", "apiKey", null, "Authorization", "header")]
    [InlineData("type: apikey, name: X-Key, in: query", "apiKey", null, "X-Key", "query")]
    [InlineData("type: jwt", "http", "bearer", null, null)]
    [InlineData("type: basic", "http", "basic", null, null)]
    [InlineData("type: http, scheme: bearer", "http", "bearer", null, null)]
    public void ASecuritySchemeIsOneOfOpenApis(string members, string type, string? scheme, string? name, string? place)
    {
        var key = Exported.TreeOf(Head + "paths: {}\ncomponents: {securitySchemes: {key: {" + members + "}}}\n").At("/components/securitySchemes/key")!;
        Assert.Equal((type, scheme, name, place), (key["type"]?.AsString(), key["scheme"]?.AsString(), key["name"]?.AsString(), key["in"]?.AsString()));
    }

    [Fact]
    public void WhatIsMissingIsFilledInAndToldOnce()
    {
        var result = Exported.Of("openapi: 3.0\npaths:\n  /a/{id}:\n    get: {responses: {'200': {}, '404': {}}}\n    post: {requestBody: {}}\n");
        Assert.Equal(
            JsonValueOf("""
                {"openapi":"3.0.3","info":{"title":"api","version":"1.0.0"},"paths":{"/a/{id}":{
                "get":{"responses":{"200":{"description":""},"404":{"description":""}},"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}]},
                "post":{"requestBody":{"content":{}},"responses":{},"parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"}}]}}}}
                """),
            Exported.TreeOf(result));
        Assert.Single(result.Problems, p => p.Descriptor.Id is "SPEC4062" && p.Message.Contains("answer has", StringComparison.Ordinal) is false && p.Message.Contains("(here and at 1 more place)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{type: int}", """{"type":"integer"}""")]
    [InlineData("{type: [string, 'null']}", """{"type":"string","nullable":true}""")]
    [InlineData("{type: string, required: [], enum: [], examples: [a]}", """{"type":"string","example":"a"}""")]
    [InlineData("{type: integer, minimum: '1', exclusiveMaximum: 5}", """{"type":"integer","minimum":1,"exclusiveMaximum":true,"maximum":5}""")]
    [InlineData("{type: array}", """{"type":"array","items":{}}""")]
    [InlineData("{properties: {a: true, b: false, c: , d: 5}}", """{"properties":{"a":{},"b":{"not":{}},"c":{},"d":{}}}""")]
    [InlineData("{additionalProperties: false, description: 1.10, deprecated: 'true', default: null}", """{"additionalProperties":false,"description":"1.10","deprecated":true,"default":null}""")]
    [InlineData("{$ref: '#/components/schemas/B', description: d, type: string, x-a: 1}", """{"$ref":"#/components/schemas/B","description":"d","x-a":1}""")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/B'}], discriminator: kind}", """{"oneOf":[{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"kind"}}""")]
    [InlineData("{enum: ['submitted（已提交', yes, 1]}", """{"enum":["submitted（已提交","yes",1]}""")]
    public void ASchemaIsOneOfOpenApi30(string schema, string expected)
    {
        var tree = Exported.TreeOf(Head + "paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}\n"
            + "components: {schemas: {B: {type: object}, A: " + schema + "}}\n");
        Assert.Equal("3.0.1", tree["openapi"]?.AsString());
        Assert.Equal(JsonValueOf(expected), tree.At("/components/schemas/A"));
    }

    [Theory]
    [InlineData("{const: 1}")]
    [InlineData("{type: 'null'}")]
    [InlineData("{type: [string, integer]}")]
    [InlineData("{type: array, items: [{type: string}]}")]
    [InlineData("{type: string, examples: [a, b]}")]
    public void WhatOnly31CanSayRaisesTheVersion(string schema)
    {
        var result = Exported.Of(Head + "paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: " + schema + "}}}}}}}\n");
        Assert.Equal("3.1.0", Exported.TreeOf(result)["openapi"]?.AsString());
        Assert.Single(result.Problems, p => p.Descriptor.Id is "SPEC4068");
    }

    [Fact]
    public void A30PageBesideA31PageIsWrittenAs31()
    {
        var tree = Exported.TreeOf(
            Head + "paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {type: string, nullable: true, minimum: 1, exclusiveMinimum: true}}}}}}}}\n",
            "openapi: 3.1.1\ninfo: {title: u, version: '2'}\npaths: {/b: {get: {responses: {'200': {description: ok}}}}}\n");
        Assert.Equal(("3.1.1", "t, u", "1"), (tree["openapi"]?.AsString(), tree.At("/info/title")?.AsString(), tree.At("/info/version")?.AsString()));
        Assert.Equal(JsonValueOf("""{"type":["string","null"],"exclusiveMinimum":1}"""), tree.At("/paths/~1a/get/responses/200/content/application~1json/schema"));
    }

    [Fact]
    public void WhatOpenApiDoesNotHaveIsLeftOutAndTold()
    {
        var result = Exported.Of(Head + "paths: {/a: {get: {permission: admin, x-kept: 1, responses: {'200': {description: ok}}}}}\n");
        Assert.Equal(JsonValueOf("""{"x-kept":1,"responses":{"200":{"description":"ok"}}}"""), Exported.TreeOf(result).At("/paths/~1a/get"));
        Assert.Equal("/paths/~1a/get/permission", Assert.Single(result.Problems, p => p.Descriptor.Id is "SPEC4061").Place.Pointer);
    }

    [Fact]
    public void WithoutExtensionsOnlyMembersThatAreExtensionsGo()
    {
        var result = Exported.Of(
            new ExportOptions { KeepsExtensions = false },
            Head + "x-a: 1\npaths: {/a: {get: {x-b: 1, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, x-c: 1, properties: {x-d: {type: string}}}, example: {x-e: 1}}}}}}}}\n");
        Assert.Equal(
            JsonValueOf("""{"get":{"responses":{"200":{"description":"ok","content":{"application/json":{"schema":{"type":"object","properties":{"x-d":{"type":"string"}}},"example":{"x-e":1}}}}}}}"""),
            Exported.TreeOf(result).At("/paths/~1a"));
        Assert.Null(result.Tree!["x-a"]);
    }

    [Fact]
    public void ASecondAnswerOfOneStatusIsKeptAndItsLossIsTold()
    {
        const string text = Head + "paths: {/a: {get: {responses: {'200': {description: ok}, 'x-200:busy': {description: busy, x-apifox-name: busy}}}}}\n";
        Assert.NotNull(Exported.TreeOf(text).At("/paths/~1a/get/responses/x-200:busy"));
        Assert.Contains("SPEC4066", Exported.NotesOf(Exported.Of(new ExportOptions { KeepsExtensions = false }, text)));
    }

    [Fact]
    public void EmbeddedModelsAreWrittenOut()
    {
        var tree = Exported.TreeOf(Head + """
            paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
            components:
              schemas:
                B: {type: object, properties: {x: {type: string}, y: {type: integer}}, required: [x]}
                A:
                  type: object
                  properties: {own: {type: boolean}}
                  x-apifox-refs: {01HXXXXXXXXXXXXXXXXXXXXXXX: {$ref: '#/components/schemas/B', x-apifox-overrides: {y: null}}}
                  x-apifox-orders: [01HXXXXXXXXXXXXXXXXXXXXXXX, own]

            """);
        var schema = (JsonObject)tree.At("/components/schemas/A")!;
        Assert.Equal(["x", "own"], ((JsonObject)schema["properties"]!).Members.Select(m => m.Name));
        Assert.Equal(JsonValueOf("""["x"]"""), schema["required"]);
    }

    [Fact]
    public void FaultsOfTheTextAreGone()
    {
        var tree = Exported.TreeOf("""
            {
              // a comment
              "openapi": "3.0.1", "info": {"title": "t", "version": "1",}, "info": {"title": "u", "version": "1"},
              "paths": {"/a": {"get": {"responses": {"200": {"description": "half \ud83d pair"}}}}},
            }
            """);
        Assert.Equal("u", tree.At("/info/title")?.AsString());
        Assert.Equal("half \ud83d pair", tree.At("/paths/~1a/get/responses/200/description")?.AsString());
        Assert.Contains("\"half \\ud83d pair\"", OpenApiExport.Write(tree, ExportFormat.Json), StringComparison.Ordinal);
        Assert.Contains("half \ufffd pair", OpenApiExport.Write(tree, ExportFormat.Yaml), StringComparison.Ordinal);
        Assert.True(OpenApiExport.IsReadAs(OpenApiExport.Write(tree, ExportFormat.Yaml), tree));
    }

    [Fact]
    public void APathAMethodAndAStatusAreWrittenAsTheyAreUnderstood()
    {
        var tree = Exported.TreeOf(Head + "paths: {' a ': {GET: {responses: {4xx: {description: no}, ok: {description: nothing}}}}}\n");
        Assert.Equal(JsonValueOf("""{"/a":{"get":{"responses":{"4XX":{"description":"no"}}}}}"""), tree["paths"]);
    }

    private static JsonValue JsonValueOf(string json) => Specular.Specification.Reading.DocumentTextReader.Read(json).Root!.ToJsonValue();
}
