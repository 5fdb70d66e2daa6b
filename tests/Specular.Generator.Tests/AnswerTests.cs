using System.Net;
using System.Text;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Every kind of answer, read by generated methods.</summary>
public sealed class AnswerTests
{
    private const string Paths = """
        paths:
          /report:
            get:
              operationId: getReport
              responses: {'200': {description: ok, content: {text/csv: {schema: {type: string}}, application/pdf: {schema: {type: string, format: binary}}}}}
          /file:
            get:
              operationId: getFile
              responses: {'200': {description: ok, content: {application/octet-stream: {}}}}
          /chat:
            post:
              operationId: chat
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [prompt], properties: {prompt: {type: string}, stream: {type: boolean}}}}}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {type: object, required: [text], properties: {text: {type: string}}}}
                    text/event-stream: {schema: {type: object, required: [delta], properties: {delta: {type: string}}}}
          /things:
            post:
              operationId: addThing
              responses:
                '200': {description: there, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
                '202': {description: begun, content: {application/json: {schema: {type: object, properties: {task: {type: string}}}}}}
            get:
              operationId: findThing
              responses:
                '200': {description: there, content: {application/vnd.thing+json: {schema: {type: object, required: [id], properties: {id: {type: string}, state: {type: string, enum: ['on', 'off']}}}}}}
                '204': {description: nothing}
          /count:
            get:
              operationId: countThings
              responses:
                '200': {description: there, content: {application/json: {schema: {type: integer}}}}
                '204': {description: nothing}
            head:
              operationId: hasThings
              responses: {'200': {description: there, content: {application/json: {schema: {type: integer}}}}}
          /go:
            get:
              operationId: go
              responses: {'302': {description: elsewhere}}
        """;

    private const string Probe = """
        #pragma warning disable CS1591
        using System;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Sample;
        using Specular;

        public static class Probe
        {
            private static SampleClient Over(HttpClient http) => new(new SampleClientOptions { BaseAddress = new Uri("https://api.example.com") }, http);

            public static async Task<string> ReportAsync(HttpClient http)
            {
                string csv = await Over(http).GetReportAsync();
                await using ApiDownload pdf = await Over(http).GetReportDownloadAsync();
                await using ApiDownload file = await Over(http).GetFileAsync();
                using var reader = new StreamReader(file.Content);
                return csv + "|" + pdf.ContentType + "|" + await reader.ReadToEndAsync();
            }

            public static async Task<string> ChatAsync(HttpClient http)
            {
                var request = new ChatRequest { Prompt = "hi" };
                var whole = await Over(http).ChatAsync(request);
                var text = whole.Text + ":";
                await foreach (ChatEvent part in Over(http).ChatStreamAsync(request))
                {
                    text += part.Delta;
                }

                var raw = await Over(http).ChatStreamRawAsync(request);
                await foreach (var part in raw.Body.ReadEventsAsync())
                {
                    text += "," + part.Name + "=" + part.Value?.Delta;
                }

                return text;
            }

            public static async Task<string> AddAsync(HttpClient http) =>
                (await Over(http).AddThingAsync()).Match(ok => "there " + ok.Id, accepted => "begun " + accepted.Task, other => "other");

            public static async Task<string> NothingAsync(HttpClient http)
            {
                FindThingResult? thing = await Over(http).FindThingAsync();
                long? count = await Over(http).CountThingsAsync();
                await Over(http).HasThingsAsync();
                return (thing?.Id ?? "nothing") + " " + count;
            }

            public static async Task<string> LooseAsync(HttpClient http)
            {
                var answer = await Over(http).FindThingRawAsync();
                var thing = answer.Body!;
                return $"[{thing.Id}] {thing.State!.Value.Value} {thing.State!.Value.IsKnown} {string.Join(",", answer.Violations.Select(v => v.Pointer))}";
            }

            public static async Task<string> GoAsync(HttpClient http)
            {
                await Over(http).GoAsync();
                var answer = await Over(http).GoRawAsync();
                return answer.StatusCode + " " + answer.Headers.Location;
            }
        }
        """;

    private static readonly Lazy<GeneratorRun> s_run = new(() => new GeneratorSession([SpecDocument.OpenApi(Paths)], [Probe]).Run());

    [Fact]
    public void AllAnswersHaveAForm()
    {
        Assert.Empty(s_run.Value.CompilerFindings());
        Assert.DoesNotContain(s_run.Value.Problems, p => p.Id is "SPEC3011" or "SPEC3013");
    }

    [Fact]
    public async Task TextAndFilesAreAskedForApart()
    {
        using var handler = new Handler(Answer("a,b", "text/csv"), Answer("%PDF", "application/pdf"), Answer("bytes", "application/octet-stream"));
        Assert.Equal("a,b|application/pdf; charset=utf-8|bytes", await CallAsync("ReportAsync", handler));
        Assert.Equal(["text/csv", "application/pdf", "application/octet-stream"], handler.Accepts);
    }

    [Fact]
    public async Task AStreamIsAnotherMethodThatSaysSo()
    {
        const string Events = "event: part\ndata: {\"delta\":\"a\"}\n\ndata: {\"delta\":\"b\"}\n\ndata: [DONE]\n\n";
        using var handler = new Handler(Answer("""{"text":"ab"}""", "application/json"), Answer(Events, "text/event-stream"), Answer(Events, "text/event-stream"));
        Assert.Equal("ab:ab,part=a,=b,=", await CallAsync("ChatAsync", handler));
        Assert.Equal(["application/json", "text/event-stream", "text/event-stream"], handler.Accepts);
        Assert.Equal(["""{"prompt":"hi"}""", """{"prompt":"hi","stream":true}""", """{"prompt":"hi","stream":true}"""], handler.Bodies);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "there x")]
    [InlineData(HttpStatusCode.Accepted, "begun y")]
    public async Task TheStatusTellsFormsApart(HttpStatusCode status, string expected)
    {
        using var handler = new Handler(Answer("""{"id":"x","task":"y"}""", "application/json", status));
        Assert.Equal(expected, await CallAsync("AddAsync", handler));
    }

    [Fact]
    public async Task NoContentIsNull()
    {
        using var handler = new Handler(Answer("", "application/json", HttpStatusCode.NoContent));
        Assert.Equal("nothing ", await CallAsync("NothingAsync", handler));
        Assert.Equal("application/vnd.thing+json", handler.Accepts[0]);
        using var there = new Handler(Answer("""{"id":"x"}""", "application/json"), Answer("3", "application/json"), Answer("", "application/json"));
        Assert.Equal("x 3", await CallAsync("NothingAsync", there));
    }

    [Fact]
    public async Task AnUnknownWordIsKeptAndAMissingMemberIsTold()
    {
        using var handler = new Handler(Answer("""{"state":"paused"}""", "application/vnd.thing+json"));
        Assert.Equal("[] paused False /id", await CallAsync("LooseAsync", handler));
    }

    [Fact]
    public async Task ARedirectThatIsDeclaredIsAnAnswer()
    {
        using var handler = new Handler(Answer("<html>", "text/html", HttpStatusCode.Redirect));
        Assert.Equal("302 https://elsewhere.example.com/", await CallAsync("GoAsync", handler));
    }

    private static async Task<string> CallAsync(string probe, Handler handler)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        return await (Task<string>)s_run.Value.Load().GetType("Probe")!.GetMethod(probe)!.Invoke(null, [http])!;
    }

    private static Func<HttpResponseMessage> Answer(string body, string mediaType, HttpStatusCode status = HttpStatusCode.OK) => () =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        response.Headers.Location = (int)status / 100 == 3 ? new Uri("https://elsewhere.example.com/") : null;
        return response;
    };

    private sealed class Handler(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
    {
        public List<string> Accepts { get; } = [];

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Accepts.Add(request.Headers.Accept.ToString());
            if (request.Content is not null)
            {
                Bodies.Add(await request.Content.ReadAsStringAsync(cancellationToken));
            }

            return answers[Math.Min(Accepts.Count, answers.Length) - 1]();
        }
    }
}
