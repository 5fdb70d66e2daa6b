using System.Net;
using System.Text;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What comes beside answers: typed errors, typed headers, webhooks and callbacks.</summary>
public sealed class AnswerSurroundingsTests
{
    private const string Paths = """
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  headers:
                    X-Rate-Limit: {schema: {type: integer}, description: calls left}
                    X-Expires-After: {schema: {type: string, format: date-time}}
                    X-Tags: {schema: {type: array, items: {type: string}}}
                    X-Sizes: {schema: {type: array, items: {type: integer}}}
                    X-More: {content: {application/json: {schema: {type: object}}}}
                    X-Broken: {schema: {type: integer}}
                    Last-Modified: {schema: {type: string}}
                    Content-Type: {schema: {type: string}}
                  content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
                '404': {$ref: '#/components/responses/NotFound'}
                4XX: {description: bad, content: {application/json: {schema: {type: object, properties: {field: {type: string}}}}}}
                default: {description: other, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            put:
              operationId: putPet
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '204': {description: done}
                '404': {$ref: '#/components/responses/NotFound'}
              callbacks:
                onDone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/News'}}}}, responses: {default: {description: taken}}}}}
        webhooks:
          petLost: {post: {summary: A pet is lost., requestBody: {content: {application/json: {schema: {type: object, required: [where], properties: {where: {type: string}}}}}}, responses: {default: {description: taken}}}}
          ping: {post: {responses: {default: {description: taken}}}}
        """;

    private const string Components = """
        components:
          responses:
            NotFound: {description: none, content: {application/json: {schema: {type: object, required: [reason], properties: {reason: {type: string}}}}}}
          schemas:
            Problem: {type: object, properties: {title: {type: string}}}
            News: {type: object, properties: {state: {type: string}}}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Sample;
        using Specular;

        public static class Probe
        {
            private static SampleClient Over(HttpClient http) => new(new SampleClientOptions { BaseAddress = new Uri("https://api.example.com"), Retry = { MaxRetries = 0 } }, http);

            public static async Task<string> ErrorAsync(HttpClient http)
            {
                try
                {
                    await Over(http).GetPetAsync("1");
                    return "fine";
                }
                catch (ApiException exception) when (exception.TryGetError(out NotFoundError? error))
                {
                    return "not found: " + error.Reason;
                }
                catch (ApiException exception) when (exception.TryGetError(out GetPetClientError? error))
                {
                    return "client: " + error.Field;
                }
                catch (ApiException exception) when (exception.TryGetError(out Problem? error))
                {
                    return "problem: " + error.Title;
                }
                catch (ApiException exception)
                {
                    return exception.TryGetError(out JsonElement json) ? json.GetRawText() : "untyped";
                }
            }

            public static async Task<string> HeadersAsync(HttpClient http)
            {
                var response = await Over(http).GetPetRawAsync("1");
                var headers = response.GetHeaders<GetPetHeaders>();
                return string.Join("|", headers.XRateLimit, headers.XExpiresAfter?.Year, string.Join("+", headers.XTags!), headers.XSizes!.Sum(), headers.XMore!.Value.GetProperty("a").GetInt32(), headers.XBroken, headers.LastModified);
            }

            public static string Webhooks(byte[] body) =>
                SampleClient.Webhooks.ParsePetLost(body).Where + "," + SampleClient.Webhooks.ParseOnDone(body).State;
        }
        """;

    private static readonly Lazy<GeneratorRun> s_run = new(() => new GeneratorSession([SpecDocument.OpenApi(Paths, Components)], [Probe]).Run());

    [Fact]
    public void EverythingCompilesAndWhatHasNoBodyIsTold()
    {
        Assert.Empty(s_run.Value.CompilerFindings());
        Assert.Single(s_run.Value.Problems, p => p.Id == "SPEC3002");
    }

    [Theory]
    [InlineData(404, """{"reason":"gone"}""", "not found: gone")]
    [InlineData(422, """{"field":"id"}""", "client: id")]
    [InlineData(503, """{"title":"busy"}""", "problem: busy")]
    [InlineData(404, """["gone"]""", """["gone"]""")]
    [InlineData(404, "<html>", "untyped")]
    [InlineData(200, "{}", "fine")]
    public async Task AnErrorHasTheTypeOfItsStatus(int status, string body, string expected) =>
        Assert.Equal(expected, await CallAsync("ErrorAsync", () => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }));

    [Fact]
    public void AnErrorThatOperationsShareIsOneType()
    {
        var types = s_run.Value.Load().GetTypes().Select(t => t.Name).Where(n => n.EndsWith("Error", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(["GetPetClientError", "NotFoundError"], types);
    }

    [Fact]
    public async Task HeadersHaveTheirTypes()
    {
        var text = await CallAsync("HeadersAsync", () =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            response.Headers.TryAddWithoutValidation("X-Rate-Limit", " 7 ");
            response.Headers.TryAddWithoutValidation("X-Expires-After", "Sat, 21 Nov 2026 17:00:00 GMT");
            response.Headers.TryAddWithoutValidation("X-Tags", "a, b");
            response.Headers.TryAddWithoutValidation("X-Tags", "c");
            response.Headers.TryAddWithoutValidation("X-Sizes", "1,2,x");
            response.Headers.TryAddWithoutValidation("X-More", "{\"a\":5}");
            response.Headers.TryAddWithoutValidation("X-Broken", "many");
            response.Content.Headers.TryAddWithoutValidation("Last-Modified", "yesterday");
            return response;
        });
        Assert.Equal("7|2026|a+b+c|3|5||yesterday", text);
    }

    [Fact]
    public void WhatTheServiceSendsIsRead() =>
        Assert.Equal("here,done", s_run.Value.Load().GetType("Probe")!.GetMethod("Webhooks")!.Invoke(null, ["""{"where":"here","state":"done"}"""u8.ToArray()]));

    private static async Task<string> CallAsync(string probe, Func<HttpResponseMessage> answer)
    {
        using var http = new HttpClient(new Handler(answer));
        return await (Task<string>)s_run.Value.Load().GetType("Probe")!.GetMethod(probe)!.Invoke(null, [http])!;
    }

    private sealed class Handler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
