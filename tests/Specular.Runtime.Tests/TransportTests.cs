using System.Net;
using Kling;

namespace Specular.Runtime.Tests;

public sealed class TransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACallSendsWhatTheContractSaysAndReturnsTheData()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Faces));
        var response = await Answers.Client(handler).IdentifyFaceRawAsync(new() { VideoUrl = "https://x/视频.mp4" }, Token);

        var sent = Assert.Single(handler.Sent);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("https://api.test/klingai/v1/videos/identify-face", sent.Url.AbsoluteUri);
        Assert.Equal("Bearer sk-secret", sent.Headers["Authorization"]);
        Assert.StartsWith("Specular/", sent.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("""{"video_url":"https://x/视频.mp4"}""", sent.Text);
        Assert.Equal("s-1", response.Body.SessionId);
        Assert.Equal(4000, response.Body.FaceData[0].EndTime);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(200, response.StatusCode);
        Assert.Empty(response.Violations);
    }

    [Fact]
    public async Task AQueryHasNoBody()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Task("processing")));
        await Answers.Client(handler).GetAdvancedLipSyncAsync("t-1", Token);
        Assert.Null(handler.Sent[0].Body);
        Assert.Null(handler.Sent[0].ContentType);
    }

    [Theory]
    [InlineData("a/b", "/klingai/v1/videos/advanced-lip-sync/a%2Fb")]
    [InlineData("../identify-face", "/klingai/v1/videos/advanced-lip-sync/..%2Fidentify-face")]
    [InlineData("a?x=1#y", "/klingai/v1/videos/advanced-lip-sync/a%3Fx%3D1%23y")]
    [InlineData("a\\b %2e", "/klingai/v1/videos/advanced-lip-sync/a%5Cb%20%252e")]
    [InlineData("任务", "/klingai/v1/videos/advanced-lip-sync/%E4%BB%BB%E5%8A%A1")]
    public async Task AnIdStaysOneSegmentOfThePath(string id, string path)
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Task("processing")));
        await Answers.Client(handler).GetAdvancedLipSyncAsync(id, Token);
        Assert.Equal(path, handler.Sent[0].Url.AbsolutePath);
        Assert.Equal("", handler.Sent[0].Url.Query);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task AnIdThatLeadsElsewhereIsRefused(string id)
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Task("processing")));
        await Assert.ThrowsAsync<ArgumentException>(() => Answers.Client(handler).GetAdvancedLipSyncAsync(id, Token));
        Assert.Empty(handler.Sent);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("{{YOUR_API_KEY}}")]
    [InlineData("Bearer {{KEY}}")]
    [InlineData("sk-1\n")]
    public async Task AKeyThatIsNoneIsRefusedBeforeSending(string? key)
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Faces));
        var exception = await Assert.ThrowsAsync<CredentialException>(() => Answers.Client(handler, o => o.ApiKey = key).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Contains("ApiKey", exception.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void AnAddressIsChosenInOrder()
    {
        Assert.Equal("https://api.302.ai/", Address(new KlingClientOptions(), null));
        Assert.Equal("https://api.302ai.cn/", Address(new KlingClientOptions { Server = KlingServer.国内中转 }, new Uri("https://injected")));
        Assert.Equal("https://injected/", Address(new KlingClientOptions(), new Uri("https://injected")));
        Assert.Equal("https://own/base", Address(new KlingClientOptions { BaseAddress = new Uri("https://own/base"), Server = KlingServer.国内中转 }, new Uri("https://injected")));

        static string Address(KlingClientOptions options, Uri? injected)
        {
            using var client = new HttpClient { BaseAddress = injected };
            return new ApiTransport(KlingClient.Contract, options, client).BaseAddress.AbsoluteUri;
        }
    }

    [Theory]
    [InlineData("ftp://host")]
    [InlineData("https://host/?key=1")]
    [InlineData("https://user:pass@host")]
    public void AnAddressThatCannotBeCalledIsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => new KlingClient(new KlingClientOptions { BaseAddress = new Uri(address) }));

    [Fact]
    public void AContractWithoutServersNeedsAnAddress()
    {
        var contract = new Descriptors.ContractDescriptor { Name = "X.Y", Digest = "" };
        var exception = Assert.Throws<ArgumentException>(() => new ApiTransport(contract, new ApiClientOptions()));
        Assert.Contains("BaseAddress", exception.Message);
    }

    [Fact]
    public async Task AnotherCodeThanSuccessThrowsWhateverTheStatus()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Error(1201, "mode value 'x' is invalid")));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Equal("1201", exception.Code);
        Assert.Equal("mode value 'x' is invalid", exception.ServiceMessage);
        Assert.Equal("r-9", exception.RequestId);
        Assert.Equal(200, exception.StatusCode);
        Assert.Equal("IdentifyFace", exception.Operation!.Name);
        Assert.Contains("1201", exception.Message);
        Assert.Contains("mode value 'x' is invalid", exception.Message);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task AGatewaysErrorIsRecognised()
    {
        var handler = new StubHandler(() => StubHandler.Json("""{"error":{"err_code":10001,"message":"no balance","message_cn":"余额不足","type":"api_error"}}""", 402));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Equal("10001", exception.Code);
        Assert.Equal("no balance", exception.ServiceMessage);
        Assert.Equal(402, exception.StatusCode);
    }

    [Fact]
    public async Task DataBeforeItsCodeIsReadToo()
    {
        var handler = new StubHandler(() => StubHandler.Json("""{"data":{"session_id":"s-2","face_data":[]},"request_id":"r","code":"0"}"""));
        var result = await Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token);
        Assert.Equal("s-2", result.SessionId);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>", "text/html", "HTML or XML came")]
    [InlineData("", "application/json", "the answer is empty")]
    [InlineData("plain words", "text/plain", "what came is text/plain")]
    [InlineData("""{"code":0,"data":{"session_id":"s""", "application/json", "not whole, valid JSON")]
    public async Task AnAnswerThatIsNotJsonIsToldForWhatItIs(string body, string mediaType, string told)
    {
        var handler = new StubHandler(() => StubHandler.Text(body, mediaType));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler, o => o.Retry.MaxRetries = 0).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Contains(told, exception.Message);
        Assert.Contains("https://api.test/klingai/v1/videos/identify-face", exception.Message);
        Assert.Contains("BaseAddress", exception.Message);
        Assert.True(exception.Message.Length < 700);
    }

    [Fact]
    public async Task AServersFaultInHtmlIsAnApiException()
    {
        var handler = new StubHandler(() => StubHandler.Text("<html>oops sk-secret</html>", "text/html", 500));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Equal(500, exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.Contains("oops", exception.ResponseText);
        Assert.DoesNotContain("sk-secret", exception.ToString() + exception.ResponseText);
    }

    [Fact]
    public async Task AClosedConnectionIsAnApiException()
    {
        var handler = new StubHandler((_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Contains("the connection was lost", exception.Message);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Null(exception.StatusCode);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeIsToldAfterTheTimeout()
    {
        var handler = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        var exception = await Assert.ThrowsAsync<ApiException>(() =>
            Answers.Client(handler, o => o.Timeout = TimeSpan.FromMilliseconds(30)).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("Timeout", exception.Message);
    }

    [Fact]
    public async Task TheEndOfOneCallIsNotThatOfTheNext()
    {
        using var first = new CancellationTokenSource();
        CancellationToken ofFirst = default;
        var handler = new StubHandler(async (_, token) =>
        {
            if (ofFirst == default)
            {
                ofFirst = token;
            }
            else
            {
                await first.CancelAsync();
                token.ThrowIfCancellationRequested();
            }

            return StubHandler.Json(Answers.Faces);
        });
        var client = Answers.Client(handler);

        await client.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, first.Token);
        await client.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token);

        Assert.False(ofFirst.IsCancellationRequested);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task ACancelledCallIsCancelledAndNothingElse()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        });
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, source.Token));
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task AnAnswerThatIsTooLargeIsNotRead()
    {
        var handler = new StubHandler(() => StubHandler.Json(new string(' ', 5000) + Answers.Faces));
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler, o => o.MaxResponseBytes = 4000).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Contains("MaxResponseBytes", exception.Message);
    }

    [Fact]
    public async Task ALargeAnswerOfUnknownLengthIsReadWhole()
    {
        var handler = new StubHandler(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new UnknownLengthContent(new string(' ', 200_000) + Answers.Faces) });
        Assert.Equal("s-1", (await Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token)).SessionId);
    }

    [Fact]
    public async Task ARedirectIsToldNotFollowed()
    {
        var handler = new StubHandler(() => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://elsewhere/x?key=1") } });
        var exception = await Assert.ThrowsAsync<ApiException>(() => Answers.Client(handler).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/u.mp4" }, Token));
        Assert.Contains("https://elsewhere/x;", exception.Message);
    }

    private sealed class UnknownLengthContent(string text) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text)).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
