using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Specular.Mocking.Tests;

/// <summary>Starting, stopping, and what keeps a server from starting.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task AServerListensOnLoopbackOnly()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("127.0.0.1", server.BaseAddress.Host);
        Assert.Equal("/", server.BaseAddress.AbsolutePath);
        Assert.NotEqual(0, server.BaseAddress.Port);
    }

    [Fact]
    public async Task APortInUseIsNamedWithTheRemedy()
    {
        await using var first = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        var port = first.BaseAddress.Port;
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { Port = port }, TestContext.Current.CancellationToken));
        Assert.Contains($"Port {port}", e.Problem, StringComparison.Ordinal);
        Assert.Contains("--port 0", e.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("example.com", "not an address to listen on")]
    [InlineData("192.0.2.1", "not an address of this machine")]
    public async Task AnAddressThatCannotBeHadIsNamed(string host, string expected)
    {
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { Host = host }, TestContext.Current.CancellationToken));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task APortBeyondTheRangeIsRefused(int port)
    {
        var e = await Assert.ThrowsAsync<MockServerException>(() => MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { Port = port }, TestContext.Current.CancellationToken));
        Assert.Contains("is not a port", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoppedServerAnswersNoMoreAndItsPortIsFree()
    {
        var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        var port = server.BaseAddress.Port;
        await server.DisposeAsync();
        await server.DisposeAsync();

        // Another test may have been given the port since, for as long as it lasts.
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return;
            }
            catch (SocketException) when (waiting.Elapsed < TimeSpan.FromMinutes(1))
            {
                // It is in use.
            }
        }
    }

    [Fact]
    public async Task StoppingDoesNotWaitForADelayOnAClockThatStandsStill()
    {
        var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { StopTimeout = TimeSpan.FromMinutes(10) }, TestContext.Current.CancellationToken);
        server.Arrange(TestSurfaces.IdentifyFace, Simulation.Outcome.Succeed().After(TimeSpan.FromHours(1)));
        using var client = server.CreateHttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-test-key");
        var call = client.PostAsync(
            "klingai/v1/videos/identify-face",
            new StringContent("""{"video_url":"https://example.com/a.mp4"}""", System.Text.Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken);
        while (server.VirtualClock.WaitingCount == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        using var answer = await call;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task AnArrangedDelayIsWaitedForOnTheServersClock()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        server.Arrange(TestSurfaces.IdentifyFace, Simulation.Outcome.Succeed().After(TimeSpan.FromMinutes(10)));
        using var kling = KlingCalls.On(server);
        var call = kling.IdentifyFaceAsync();
        while (server.VirtualClock.WaitingCount == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.False(call.IsCompleted);
        server.VirtualClock.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull((await call)["data"]);
    }
}
