using System.Net;
using System.Text;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Generated methods, run against a handler that keeps what it is sent.</summary>
public sealed class RequestTests
{
    private const string Paths = """
        paths:
          /items/{itemId}:
            get:
              operationId: getItem
              parameters:
                - {name: itemId, in: path, required: true, schema: {type: string}}
                - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: since, in: query, schema: {type: string, format: date-time}}
                - {name: X-Mode, in: header, schema: {type: string, enum: [fast, slow]}}
                - {name: count, in: query, required: true, schema: {type: integer}}
                - {name: odd, in: query, style: tabDelimited, schema: {type: array, items: {type: string}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}}}}}
            delete:
              operationId: deleteItem
              parameters: [{name: itemId, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: gone}}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Sample;

        public static class Probe
        {
            public static async Task<string> GetAsync(HttpClient http)
            {
                var client = new SampleClient(new SampleClientOptions { ApiKey = "k", BaseAddress = new Uri("https://api.example.com") }, http);
                var result = await client.GetItemAsync("a/b", 2, tags: ["x", "y z"], ids: [1, 2], since: DateTimeOffset.UnixEpoch, xMode: GetItemXMode.Fast);
                await client.DeleteItemAsync("c");
                return result.Ok.ToString()!;
            }
        }
        """;

    [Fact]
    public async Task ArgumentsTravelWhereTheDocumentSays()
    {
        var run = new GeneratorSession([SpecDocument.OpenApi(Paths)], [Probe]).Run();
        Assert.Empty(run.CompilerFindings());
        using var handler = new KeepingHandler("""{"ok":true}""");
        using var http = new HttpClient(handler);

        var result = await (Task<string>)run.Load().GetType("Probe")!.GetMethod("GetAsync")!.Invoke(null, [http])!;

        Assert.Equal("True", result);
        Assert.StartsWith("GET /items/a%2Fb?", handler.Requests[0], StringComparison.Ordinal);
        foreach (var part in new[] { "count=2", "tags=x&tags=y%20z", "ids=1,2", "since=1970-01-01T00" })
        {
            Assert.Contains(part, Uri.UnescapeDataString(handler.Requests[0]).Replace("y z", "y%20z", StringComparison.Ordinal));
        }

        Assert.Contains("X-Mode: fast", handler.Requests[0]);
        Assert.StartsWith("DELETE /items/c", handler.Requests[1], StringComparison.Ordinal);
        Assert.Contains(run.Problems, p => p.Id == "SPEC3012");
    }

    [Fact]
    public async Task MembersThatExcludeEachOtherAreCheckedBeforeAnythingIsSent()
    {
        const string Avatar = """
            #pragma warning disable CS1591
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using KlingRelay;
            using Specular;

            public static class Probe
            {
                public static Task SendAsync(HttpClient http, string audio, string sound)
                {
                    var client = new KlingRelayClient(new KlingRelayClientOptions { ApiKey = "k", BaseAddress = new Uri("https://api.example.com") }, http);
                    return client.CreateAvatarImage2VideoAsync(new()
                    {
                        Image = MediaSource.FromUrl("https://example.com/a.png"), AudioId = audio, SoundFile = sound.Length == 0 ? null : MediaSource.FromUrl(sound),
                        Prompt = "", Mode = "std", CallbackUrl = "", ExternalTaskId = "",
                    });
                }
            }
            """;
        var run = new GeneratorSession(SpecDocument.Surface("kling-relay", "KlingRelay", "KlingRelayClient"), [Avatar]).Run();
        Assert.Empty(run.CompilerFindings());
        using var handler = new KeepingHandler("""{"code":0,"message":"SUCCEED","request_id":"r","data":{"task_id":"1","task_status":"submitted","created_at":1,"updated_at":1}}""");
        using var http = new HttpClient(handler);
        var send = run.Load().GetType("Probe")!.GetMethod("SendAsync")!;

        await Assert.ThrowsAsync<ContractViolationException>(() => Send("id", "https://example.com/a.mp3"));
        await Assert.ThrowsAsync<ContractViolationException>(() => Send("", ""));
        Assert.Empty(handler.Requests);
        await Send("id", "");
        Assert.Contains("\"audio_id\":\"id\"", Assert.Single(handler.Requests));

        async Task Send(string audio, string sound)
        {
            try
            {
                await (Task)send.Invoke(null, [http, audio, sound])!;
            }
            catch (System.Reflection.TargetInvocationException fault) when (fault.InnerException is not null)
            {
                throw fault.InnerException;
            }
        }
    }

    private sealed class KeepingHandler(string answer) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}\n{request.Headers}\n{body}");
            return new(request.Method == HttpMethod.Delete ? HttpStatusCode.NoContent : HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
