using System.Net;
using System.Net.Sockets;
using Kling;

namespace Specular.EndToEnd;

/// <summary>A client over real sockets, and servers that answer what no document says.</summary>
public sealed class BadServerTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnHtmlPageIsExplained()
    {
        await using var server = new RawTcpServer(RawTcpServer.Http("<html><body>Bad gateway</body></html>", "text/html", "502 Bad Gateway"));

        var error = await FailAsync(server.Address);

        Assert.Equal(502, error.StatusCode);
        Assert.Contains("Bad gateway", error.ResponseText);
        AssertReadable(error);
    }

    [Fact]
    public async Task AnHtmlPageWithStatus200IsExplained()
    {
        await using var server = new RawTcpServer(RawTcpServer.Http("<html><body>Please log in</body></html>", "text/html"));

        var error = await FailAsync(server.Address);

        Assert.Contains("HTML", error.Message, StringComparison.OrdinalIgnoreCase);
        AssertReadable(error);
    }

    [Fact]
    public async Task TruncatedJsonIsExplained()
    {
        await using var server = new RawTcpServer(RawTcpServer.Http("""{"code":0,"message":"SUCC"""));

        AssertReadable(await FailAsync(server.Address));
    }

    [Fact]
    public async Task AnAnswerCutShortOnTheWireIsExplained()
    {
        await using var server = new RawTcpServer(RawTcpServer.Http("""{"code":0,"message":"SUCC""", contentLength: 5000));

        AssertReadable(await FailAsync(server.Address));
    }

    [Fact]
    public async Task AServerFaultKeepsTheVendorsWords()
    {
        await using var server = new RawTcpServer(RawTcpServer.Http(
            """{"code":5000,"message":"internal error","request_id":"r-9"}""", status: "500 Internal Server Error"));

        var error = await FailAsync(server.Address);

        Assert.Equal((500, "5000", "internal error", "r-9"), (error.StatusCode, error.Code, error.ServiceMessage, error.RequestId));
    }

    [Fact]
    public async Task AClosedConnectionIsExplained()
    {
        await using var server = new RawTcpServer("");

        AssertReadable(await FailAsync(server.Address));
    }

    [Fact]
    public async Task ACreateWhoseConnectionBrokeIsNotSentAgain()
    {
        await using var server = new RawTcpServer("");
        var kling = Client(server.Address);

        await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => kling.CreateAdvancedLipSyncAsync(
            new() { SessionId = "s", FaceChoose = [] }, Stop));

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsExplained()
    {
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var free = ((IPEndPoint)listener.LocalEndPoint!).Port;

        var error = await FailAsync(new Uri($"http://127.0.0.1:{free}"));

        Assert.Contains($"127.0.0.1:{free}", error.Message);
        AssertReadable(error);
    }

    public void Dispose() => _http.Dispose();

    private async Task<ApiException> FailAsync(Uri address) => await Assert.ThrowsAnyAsync<ApiException>(
        () => Client(address).IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Stop));

    private KlingClient Client(Uri address) => new(
        new KlingClientOptions { ApiKey = "sk-secret", BaseAddress = address, TimeProvider = new VirtualClock { AutoAdvance = true } }, _http);

    private static void AssertReadable(ApiException error)
    {
        Assert.Contains("identify-face", error.Message);
        Assert.DoesNotContain("sk-secret", error.ToString());
        Assert.DoesNotContain("LineNumber", error.Message);
    }
}
