using System.Net;
using System.Text;
using Specular.Generator.Testing;
using Specular.Rules;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Rules in shapes that the user's documents do not have: whatever a member's type becomes, a rule finds it.</summary>
public sealed class RuleTests
{
    private const string Paths = """
        paths:
          /jobs:
            post:
              operationId: createJob
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [parts]
                      properties:
                        name: {type: [string, 'null'], minLength: 2, maxLength: 4, pattern: '^[^\s"]+$'}
                        raw: {}
                        labels: {type: object, additionalProperties: {type: string, maxLength: 3}}
                        count: {type: integer, exclusiveMinimum: 0, multipleOf: 2}
                        ratio: {type: number, maximum: 1e300, minimum: -0.5}
                        parts: {type: array, minItems: 1, maxItems: 2, items: {$ref: '#/components/schemas/Part'}}
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {code: {type: integer}, data: {type: object, properties: {id: {type: integer}}}}}}}}}
          /checks:
            post:
              operationId: checkCreateJob
              requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}, b: {type: string}}}}}}
              responses: {'204': {description: ok}}
        """;

    private const string Components = """
        components:
          schemas:
            Part:
              type: object
              additionalProperties: {type: number}
              properties:
                from: {type: integer, format: int32}
                to: {type: [integer, 'null']}
                inner: {$ref: '#/components/schemas/Part'}
                level: {type: number, maximum: 5}
        """;

    private const string Profile = """
        specular: profile
        rules:
          - {kind: compare, operation: POST /jobs, at: '/parts/*', left: [to, {minus: from}], is: moreThan, right: [extra], basis: documented, source: "a \"quoted\"\n sentence {x}"}
          - {kind: compare, operation: POST /jobs, at: '', left: [/raw/deep/n, 0.5], is: equalTo, right: [1.5], basis: documented, source: raw}
          - {kind: atLeastOne, operation: POST /jobs, members: [name, raw, nowhere], basis: documented, source: any}
          - {kind: unique, operation: POST /jobs, member: /labels/key, basis: documented, source: once}
          - {kind: exactlyOne, operation: POST /checks, members: [a, b], basis: documented, source: one}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Sample;
        using Specular.Rules;

        public static class Probe
        {
            private static SampleClient Client(HttpClient http) => new(new SampleClientOptions { BaseAddress = new Uri("https://api.example.com") }, http);

            public static Task<RequestCheck> CheckAsync(HttpClient http, string body) =>
                Client(http).CheckRequestOfCreateJobAsync(JsonSerializer.Deserialize<CreateJobRequest>(body)!);

            public static Task SendAsync(HttpClient http, string body) => Client(http).CreateJobAsync(JsonSerializer.Deserialize<CreateJobRequest>(body)!);

            public static Task<RequestCheck> CheckNothingAsync(HttpClient http) => Client(http).CheckCheckCreateJobAsync();
        }
        """;

    [Theory]
    [InlineData("""{"raw":{"deep":{"n":1}},"parts":[{"from":1,"to":5,"extra":3,"level":5,"inner":{"level":5}}]}""", "")]
    [InlineData("""{"raw":{"deep":{"n":2}},"parts":[{"from":1,"to":4,"extra":3,"level":6}]}""", "compare compare schema")]
    [InlineData("""{"parts":[]}""", "atLeastOne schema")]
    [InlineData("""{"nowhere":1,"parts":[{},{},{}]}""", "schema")]
    [InlineData("""{"name":"a b","parts":[{"from":1,"to":null}]}""", "schema")]
    [InlineData("""{"name":"五五五五五","parts":[{"from":1}]}""", "schema")]
    [InlineData("""{"name":"𠀀𠀀𠀀𠀀","count":1,"ratio":-0.5,"parts":[{"from":1}]}""", "")]
    [InlineData("""{"name":null,"raw":"x","count":0,"ratio":-0.6,"parts":[{"from":1}]}""", "schema schema")]
    public async Task ARuleFindsAMemberOfAnyType(string body, string broken)
    {
        var (load, findings) = Load();
        Assert.Empty(findings);
        using var handler = new Counting();
        using var http = new HttpClient(handler);
        var check = await (Task<RequestCheck>)load.GetMethod("CheckAsync")!.Invoke(null, [http, body])!;

        Assert.Equal(broken, string.Join(' ', check.Outcomes.Where(o => o.Verdict == RuleVerdict.Violated).Select(o => o.Rule.Kind).Order(StringComparer.Ordinal)));
        var send = (Task)load.GetMethod("SendAsync")!.Invoke(null, [http, body])!;
        if (broken.Length > 0)
        {
            var exception = await Assert.ThrowsAsync<ContractViolationException>(() => send);
            Assert.Equal(check.Violations, exception.Violations);
            Assert.Equal(0, handler.Count);
        }
        else
        {
            await send;
            Assert.Equal(1, handler.Count);
        }
    }

    [Fact]
    public async Task ABodyThatIsLeftOutIsLeftOpen()
    {
        using var http = new HttpClient();
        var check = await (Task<RequestCheck>)Load().Probe.GetMethod("CheckNothingAsync")!.Invoke(null, [http])!;

        Assert.Equal(RuleVerdict.NotChecked, Assert.Single(check.Outcomes).Verdict);
    }

    [Theory]
    [InlineData("/id", true)]
    [InlineData("/data/id", false)]
    public void AnIdThatTheClientNeverSeesIsReported(string issuedAt, bool isReported)
    {
        var profile = $$"""
            specular: profile
            envelope: {code: code, success: [0], data: data, basis: documented, source: x}
            rules: [{kind: issuedBy, operation: POST /checks, member: /a, issuer: POST /jobs, issuedAt: {{issuedAt}}, basis: documented, source: x}]
            """;
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths, Components), Companion(profile)]).Run();

        Assert.Equal(isReported, run.Problems.Any(p => p.Id == "SPEC3018"));
    }

    [Fact]
    public void DocumentationSaysTheRules()
    {
        var text = new GeneratorSession(SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient")).Run().AllText;

        Assert.Contains("Image: an address, or bytes as bare base64; JPEG, PNG; at most 10 MB (10485760 bytes before base64); at least 300 px a side; width to height 1:2.5 to 2.5:1.", text);
        Assert.Contains("Exactly one of audio_id, sound_file is sent", text);
        Assert.Contains("A value that the service answered with, at most 30 days ago.", text);
        Assert.Contains("Checked before it is sent: A value that was not used before.", text);
    }

    private static SpecDocument Companion(string profile) => new("specs/api.profile.yaml", profile, "Sample", "SampleClient");

    private static (Type Probe, IEnumerable<object> Findings) Load()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths, Components), Companion(Profile)], [Probe]).Run();
        return (run.Load().GetType("Probe")!, run.CompilerFindings());
    }

    private sealed class Counting : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"code":0,"data":{"id":1}}""", Encoding.UTF8, "application/json") });
        }
    }
}
