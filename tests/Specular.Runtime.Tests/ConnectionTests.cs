using System.Net;
using System.Net.Sockets;
using Kling;

namespace Specular.Runtime.Tests;

/// <summary>What real connections do: the stubs of the other tests assume no more than this.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APortThatNobodyListensOnWasNeverReached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var exception = await Assert.ThrowsAsync<ApiException>(() => Client(port).CreateAdvancedLipSyncAsync(Answers.LipSync(), Token));
        Assert.Contains("could not be reached", exception.Message);
        Assert.Contains("sent 4 times", exception.Message);
        Assert.True(exception.IsTransient);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"code\":0,")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    public async Task AConnectionClosedOnACreateIsSentOnceAndItsOutcomeUnknown(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connections = 0;
        var server = ServeAsync();
        var client = Client(((IPEndPoint)listener.LocalEndpoint).Port);
        var exception = await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => client.CreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token));
        Assert.Contains("connection was lost", exception.Message);
        listener.Stop();
        await server;
        Assert.Equal(1, connections);

        async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var connection = await listener.AcceptTcpClientAsync(Token);
                    connections++;
                    var stream = connection.GetStream();
                    _ = await stream.ReadAtLeastAsync(new byte[4096], 300, throwOnEndOfStream: false, Token);
                    await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), Token);
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was stopped.
            }
        }
    }

    private static KlingClient Client(int port) => new(new KlingClientOptions
    {
        ApiKey = "sk-1",
        BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
        TimeProvider = new VirtualClock { AutoAdvance = true },
    });
}
