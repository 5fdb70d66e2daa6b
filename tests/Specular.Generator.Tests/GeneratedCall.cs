using System.Net;
using System.Text;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>What calls of a generated client came to.</summary>
/// <param name="Result">What the calling code made of the answers.</param>
/// <param name="Sent">The requests.</param>
internal sealed record GeneratedCall(string Result, IReadOnlyList<SentRequest> Sent)
{
    /// <summary>The one request.</summary>
    public SentRequest Request => Assert.Single(Sent);

    /// <summary>Generates a client, compiles it with a user's code and runs that.</summary>
    /// <param name="document">The document.</param>
    /// <param name="code">The statements. They have <c>client</c>, a SampleClient, and return a string.</param>
    /// <param name="answer">What every request is answered with.</param>
    /// <param name="mediaType">The answer's media type.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="isStrict">Whether reading is strict.</param>
    public static async Task<GeneratedCall> RunAsync(
        SpecDocument document, string code, string answer = "{}", string mediaType = "application/json", HttpStatusCode status = HttpStatusCode.OK, bool isStrict = false)
    {
        var run = new GeneratorSession([document], [Probe(code, isStrict)]).Run();
        Assert.True(run.CompilerFindings() is [], string.Join("\n", run.CompilerFindings()));
        using var handler = new AnsweringHandler(() => new(status) { Content = new StringContent(answer, Encoding.UTF8, mediaType) });
        using var http = new HttpClient(handler);
        var result = await (Task<string>)run.Load().GetType("Probe")!.GetMethod("RunAsync")!.Invoke(null, [http])!;
        return new(result, handler.Sent);
    }

    private static string Probe(string code, bool isStrict) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Sample;
        using Specular;

        public static class Probe
        {
            public static async Task<string> RunAsync(HttpClient http)
            {
                var client = new SampleClient(new SampleClientOptions { ApiKey = "k-1", StrictReading = {{(isStrict ? "true" : "false")}} }, http);
                {{code}}
            }
        }
        """;

    private sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<SentRequest> Sent { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            Sent.Add(new(request.RequestUri!.AbsoluteUri, request.Headers.ToString(), request.Content?.Headers.ContentType?.MediaType, body) { Method = request.Method.Method, ContentType = request.Content?.Headers.ContentType?.ToString() });
            return answer();
        }
    }
}
