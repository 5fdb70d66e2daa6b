using System.Net.Sockets;

namespace Specular.Runtime.Tests;

public sealed class RetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public enum Call
    {
        Query,
        Identify,
        Create,
    }

    // What came, which call it was, how often it is sent: MaxRetries is 2.
    [Theory]
    [InlineData(429, 1302, Call.Create, 3)]
    [InlineData(429, 1303, Call.Identify, 3)]
    [InlineData(429, 1303, Call.Query, 3)]
    [InlineData(429, 1101, Call.Query, 1)]
    [InlineData(429, 1101, Call.Create, 1)]
    [InlineData(500, 5000, Call.Query, 3)]
    [InlineData(500, 5000, Call.Identify, 1)]
    [InlineData(500, 5000, Call.Create, 1)]
    [InlineData(400, 1201, Call.Query, 1)]
    [InlineData(503, 9999, Call.Query, 3)]
    [InlineData(503, 9999, Call.Create, 1)]
    [InlineData(429, 9999, Call.Create, 1)]
    public async Task TheErrorTableSaysWhatIsSentAgain(int status, int code, Call call, int sent)
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(code, "no"), status));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Send(handler, call));
        Assert.Equal(sent, handler.Sent.Count);
        Assert.Equal(code.ToString(), exception.Code);
        Assert.Equal(sent > 1, exception.Message.Contains("sent 3 times"));
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, Call.Create, 3)]
    [InlineData(SocketError.HostNotFound, Call.Create, 3)]
    [InlineData(SocketError.ConnectionRefused, Call.Query, 3)]
    [InlineData(SocketError.ConnectionReset, Call.Query, 3)]
    [InlineData(SocketError.ConnectionReset, Call.Identify, 1)]
    public async Task WhatWasNeverReachedMayBeSentAgain(SocketError error, Call call, int sent)
    {
        var handler = new StubHandler((_, _) => throw new HttpRequestException("no", new SocketException((int)error)));
        await Assert.ThrowsAsync<ApiException>(() => Send(handler, call));
        Assert.Equal(sent, handler.Sent.Count);
    }

    [Fact]
    public async Task AConnectErrorIsSentAgainForACreateToo()
    {
        var handler = new StubHandler(
            (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
            (_, _) => Task.FromResult(StubHandler.Json(Answers.Created)));
        Assert.Equal("t-1", (await Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(), Token)).TaskId);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("timeout")]
    [InlineData("truncated")]
    [InlineData("gateway")]
    public async Task ACreateWhoseAnswerWasLostIsNeverSentAgain(string how)
    {
        var handler = new StubHandler(async (_, token) =>
        {
            switch (how)
            {
                case "lost":
                    throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
                case "timeout":
                    await Task.Delay(Timeout.Infinite, token);
                    return null!;
                case "truncated":
                    return StubHandler.Json(Answers.Created[..60]);
                default:
                    return StubHandler.Text("<html>504</html>", "text/html", 504);
            }
        });
        var exception = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() =>
            Answers.Client(handler, o => o.Timeout = TimeSpan.FromSeconds(how == "timeout" ? 0.1 : 60)).CreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token));
        Assert.Single(handler.Sent);
        Assert.Equal("mine-1", exception.ExternalId);
        Assert.Contains("'mine-1'", exception.Message);
    }

    [Fact]
    public async Task ADelayIsNotShorterThanTheTableOrTheServiceSays()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var times = new List<DateTimeOffset>();
        var handler = new StubHandler(
            Answer(() => StubHandler.Json(Answers.Error(1302, "slow"), 429)),
            Answer(() => WithRetryAfter(StubHandler.Json(Answers.Error(1302, "slow"), 429), 9)),
            Answer(() => StubHandler.Json(Answers.Faces)));
        await Answers.Client(handler, o =>
        {
            o.TimeProvider = clock;
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(10);
        }).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token);
        Assert.InRange(times[1] - times[0], TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.3));
        Assert.InRange(times[2] - times[1], TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(11));

        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer(Func<HttpResponseMessage> answer) => (_, _) =>
        {
            times.Add(clock.GetUtcNow());
            return Task.FromResult(answer());
        };
    }

    [Fact]
    public async Task ALongerDelayThanAllowedEndsTheRetries()
    {
        var handler = new StubHandler(() => WithRetryAfter(StubHandler.Json("{}", 503), 3600));
        await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).GetAdvancedLipSyncAsync("t", Token));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task ABodyThatCanBeReadOnceIsSentOnce()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(1302, "slow"), 429));
        using var stream = new OnceStream([1, 2, 3]);
        await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromStream(stream)), Token));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task ABodyThatCanBeReadAgainIsSentWholeEachTime()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(1302, "slow"), 429), () => StubHandler.Json(Answers.Created));
        using var stream = new MemoryStream([9, 1, 2, 3]) { Position = 1 };
        await Answers.Client(handler, o => o.RequestChecks = RequestChecks.Observe).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromStream(stream)), Token);
        Assert.Contains("\"AQID\"", handler.Sent[0].Text);
        Assert.Equal(handler.Sent[0].Text, handler.Sent[1].Text);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task ARetryWaitingIsCancelledAtOnce()
    {
        using var source = new CancellationTokenSource();
        var clock = new VirtualClock();
        var handler = new StubHandler(() => StubHandler.Json("{}", 503));
        var call = Answers.Client(handler, o => o.TimeProvider = clock).GetAdvancedLipSyncAsync("t", source.Token);
        while (clock.WaitingCount == 0)
        {
            await Task.Yield();
        }

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private static HttpResponseMessage WithRetryAfter(HttpResponseMessage response, int seconds)
    {
        response.Headers.Add("Retry-After", seconds.ToString());
        return response;
    }

    private static async Task Send(StubHandler handler, Call call)
    {
        var client = Answers.Client(handler, o => o.Retry.MaxRetries = 2);
        switch (call)
        {
            case Call.Query:
                await client.GetAdvancedLipSyncAsync("t-1", Token);
                break;
            case Call.Identify:
                await client.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token);
                break;
            default:
                await client.StartAdvancedLipSyncAsync(Answers.LipSync(), Token);
                break;
        }
    }

    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
