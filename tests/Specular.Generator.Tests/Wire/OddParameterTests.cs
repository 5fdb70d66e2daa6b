using System.Reflection;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests.Wire;

/// <summary>Parameters that are no plain text by a style of OpenAPI 3: unions, enums, headers that .NET keeps elsewhere, Swagger's formats.</summary>
public sealed class OddParameterTests : IAsyncDisposable
{
    private const string Paths = """
        paths:
          /{scope}/things:
            parameters:
              - {name: scope, in: path, required: true, schema: {type: string}}
              - {name: page, in: query, required: true, schema: {type: string}}
            get:
              operationId: listThings
              parameters:
                - {name: page, in: query, schema: {type: integer}, deprecated: true}
                - {name: either, in: query, schema: {oneOf: [{type: integer}, {type: string}]}}
                - {name: many, in: query, schema: {anyOf: [{type: string}, {type: array, items: {type: string}}]}}
                - {name: level, in: query, schema: {type: integer, enum: [1, 2]}}
                - {name: day, in: query, schema: {type: string, format: date}}
                - {name: id, in: query, schema: {type: string, format: uuid}}
                - {name: tree, in: query, style: deepObject, explode: true, schema: {type: object, additionalProperties: true}}
                - {name: Content-Language, in: header, schema: {type: string}}
                - {name: Cookie, in: header, schema: {type: string}}
                - {name: seen, in: cookie, schema: {type: boolean}}
                - {name: note, in: query, content: {text/plain: {schema: {type: object}}}}
              responses: {'204': {description: ok}}
        """;

    private const string Swagger = """
        swagger: '2.0'
        info: {title: Test, version: '1'}
        host: api.example.com
        paths:
          /find:
            get:
              operationId: find
              parameters:
                - {name: csv, in: query, type: array, items: {type: string}, collectionFormat: csv}
                - {name: multi, in: query, type: array, items: {type: string}, collectionFormat: multi}
                - {name: pipes, in: query, type: array, items: {type: integer}, collectionFormat: pipes}
                - {name: ssv, in: query, type: array, items: {type: string}, collectionFormat: ssv}
                - {name: tsv, in: query, type: array, items: {type: string}, collectionFormat: tsv}
              responses: {'204': {description: ok}}
          /send:
            post:
              operationId: send
              consumes: [multipart/form-data]
              parameters:
                - {name: tags, in: formData, type: array, items: {type: string}, collectionFormat: multi}
                - {name: joined, in: formData, type: array, items: {type: string}}
                - {name: file, in: formData, type: file}
              responses: {'204': {description: ok}}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using System.Collections.Generic;
        using Sample;
        using Specular;

        public static class Probe
        {

            public static Task ListAsync(HttpClient http, Uri address) => Client(http, address).ListThingsAsync(
                "s", page: 2, either: 5, many: ListThingsMany.FromStringList(["a", "b&"]), level: 2, day: new DateOnly(2026, 1, 2), id: Guid.Empty,
                tree: new Dictionary<string, JsonElement> { ["a"] = JsonDocument.Parse("{\"b\":[1,2],\"c\":[{\"d\":true}]}").RootElement },
                contentLanguage: "de", cookie: "own=1", seen: true, note: "<x/>");

            public static Task FindAsync(HttpClient http, Uri address) => Client(http, address).FindAsync(csv: ["a", "b"], multi: ["a", "b"], pipes: [1, 2], ssv: ["a", "b"], tsv: "a\tb");

            public static Task SendAsync(HttpClient http, Uri address) =>
                Client(http, address).SendAsync(new() { Tags = ["a", "b"], Joined = ["a", "b"], File = MediaSource.FromBytes(new byte[] { 65 }).WithFileName("a.txt") });

            private static SampleClient Client(HttpClient http, Uri address) => new(new SampleClientOptions { ApiKey = "k", BaseAddress = address }, http);
        }
        """;

    private readonly RawServer _server = new();
    private readonly HttpClient _http = new();

    [Fact]
    public async Task ParametersAreWhatTheirSchemasAre()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths)], [Without("FindAsync", "SendAsync")]).Run();
        Assert.Empty(run.CompilerFindings());

        await CallAsync(run.Load(), "ListAsync");

        Assert.Equal(
            "/s/things?page=2&either=5&many=a&many=b%26&level=2&day=2026-01-02&id=00000000-0000-0000-0000-000000000000&tree%5Ba%5D%5Bb%5D%5B%5D=1&tree%5Ba%5D%5Bb%5D%5B%5D=2&tree%5Ba%5D%5Bc%5D%5B0%5D%5Bd%5D=true&note=%3Cx%2F%3E",
            _server.Last.Target);
        Assert.Equal("de", _server.Last.Header("Content-Language"));
        Assert.Equal("own=1; seen=true", _server.Last.Header("Cookie"));
        Assert.Contains("The document says it is deprecated.", run.AllText);
    }

    [Fact]
    public async Task SwaggersFormatsAreStyles()
    {
        var run = new GeneratorSession([new SpecDocument("specs/api.yaml", Swagger, "Sample", "SampleClient")], [Without("ListAsync")]).Run();
        Assert.Empty(run.CompilerFindings());
        var client = run.Load();

        await CallAsync(client, "FindAsync");
        Assert.Equal("/find?csv=a,b&multi=a&multi=b&pipes=1%7C2&ssv=a%20b&tsv=a%09b", _server.Last.Target);

        await CallAsync(client, "SendAsync");
        Assert.Equal(["tags=a", "tags=b", "joined=a,b", "file=A"], RawPart.ReadAll(_server.Last).Select(p => p.Name + "=" + p.Text));
    }

    // Each document has some of the operations only.
    private static string Without(params string[] methods) =>
        string.Join("\n\n", Probe.Split("\n\n").Where(p => !methods.Any(m => p.Contains("Task " + m, StringComparison.Ordinal))));

    private async Task CallAsync(Assembly client, string method) => await (Task)client.GetType("Probe")!.GetMethod(method)!.Invoke(null, [_http, _server.Address])!;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
