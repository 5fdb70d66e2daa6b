using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specular.Mocking.Tests;

/// <summary>Bodies as they really arrive: large, in pieces, cut off, none.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ALargeBodyArrivesWhole(bool chunked)
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-test-key");
        var json = $$"""{"video_url":"https://example.com/{{new string('a', 6_000_000)}}.mp4"}""";
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "klingai/v1/videos/identify-face") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(json.Length, server.Journal[0].BodyLength);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABodyBeyondTheLimitIsAnsweredAndNotJournaled(bool chunked)
    {
        await using var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { MaxRequestBytes = 100_000 }, TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        using var content = new ByteArrayContent(new byte[8_000_000]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "klingai/v1/videos/identify-face") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("MaxRequestBytes", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(server.Journal);
    }

    [Fact]
    public async Task AClientThatGoesAwayInTheMiddleHarmsNobody()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.BaseAddress.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes("POST /klingai/v1/videos/identify-face HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{\"video"),
                TestContext.Current.CancellationToken);
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using var kling = KlingCalls.On(server);
        Assert.NotNull((await kling.IdentifyFaceAsync())["data"]);
        Assert.Single(server.Journal);
    }

    [Fact]
    public async Task ARequestThatIsNotHttpIsAnsweredWith400()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.BaseAddress.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync("HELLO\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePathReachesTheSimulatorAsItWasSent()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = server.CreateHttpClient();
        kling.DefaultRequestHeaders.Authorization = new("Bearer", "sk-test-key");
        using var answer = await kling.GetAsync("klingai/v1/videos/advanced-lip-sync/a%2Fb%E5%8F%A3?x=1%202", TestContext.Current.CancellationToken);
        var entry = Assert.Single(server.Journal);
        Assert.Equal("/klingai/v1/videos/advanced-lip-sync/a%2Fb%E5%8F%A3", entry.Path);
        Assert.Equal("x=1%202", entry.Query);
        Assert.Equal("GET /klingai/v1/videos/advanced-lip-sync/{id}", entry.Operation);
    }

    [Fact]
    public async Task TheJournalHasNoKey()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        await kling.IdentifyFaceAsync();
        using var client = server.CreateHttpClient();
        var journal = await client.GetStringAsync("__specular/journal", TestContext.Current.CancellationToken);
        Assert.Contains("identify-face", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-test-key", journal, StringComparison.Ordinal);
    }
}
