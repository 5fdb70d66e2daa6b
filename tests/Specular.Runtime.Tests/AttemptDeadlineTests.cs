using System.Net;
using Specular.Descriptors;
using Specular.Json;

namespace Specular.Runtime.Tests;

/// <summary>A deadline's source is used again by the next call of its thread, but not while something may still hold its token. All calls here end before they are awaited, so on this thread.</summary>
public sealed class AttemptDeadlineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void AnAnswerThatWasReadToItsEndGivesItsSourceBack() => Assert.Equal(SeenBy(Buffered), SeenBy(Buffered));

    [Theory]
    [InlineData("download", "image/png")]
    [InlineData("download", "application/json")]
    [InlineData("stream", "text/event-stream")]
    [InlineData("stream", "application/x-ndjson")]
    public void AnAnswerThatIsReadAsItComesKeepsItsSourceToItself(string kind, string mediaType)
    {
        var open = SeenBy(kind == "download" ? Downloaded : Streamed, mediaType);
        Assert.True(open.CanBeCanceled);
        var next = SeenBy(Buffered);
        Assert.NotEqual(open, next);
        Assert.Equal(next, SeenBy(Buffered));
    }

    [Fact]
    public async Task AClientOfAnotherTypeNeverSeesTheToken()
    {
        using var client = new SeeingClient(new StubHandler(() => StubHandler.Json("{}")));
        await Over(client).SendWithoutAnswerAsync(Calls.Fetch, new ApiRequest(), Token);
        Assert.False(client.HasSeen);
    }

    private static CancellationToken SeenBy(Func<ApiTransport, Task> call, string mediaType = "application/json")
    {
        var content = new TokenSeeingContent(new PiecewiseStream("{}"u8.ToArray(), 2), mediaType);
        using var client = new HttpClient(new StubHandler(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));
        Assert.True(call(Over(client)).IsCompletedSuccessfully);
        return content.Seen;
    }

    private static Task Buffered(ApiTransport transport) => transport.SendWithoutAnswerAsync(Calls.Fetch, new ApiRequest(), Token);

    private static async Task Downloaded(ApiTransport transport) => await transport.SendForDownloadAsync(Calls.Fetch, new ApiRequest(), Token);

    private static async Task Streamed(ApiTransport transport) => await transport.SendForStreamAsync(Calls.Fetch, new ApiRequest(), JsonCodecs.Element, ApiStreamForm.Data, Token);

    private static ApiTransport Over(HttpClient client) =>
        new(new ContractDescriptor { Name = "Test.Client", Digest = "" }, new ApiClientOptions { BaseAddress = new Uri("https://api.test") }, client);

    private sealed class SeeingClient(HttpMessageHandler handler) : HttpClient(handler)
    {
        public bool HasSeen { get; private set; }

        public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HasSeen = true;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
