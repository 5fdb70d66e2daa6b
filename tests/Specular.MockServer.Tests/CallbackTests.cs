using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Specular.Mocking.Tests;

/// <summary>Callbacks, to a receiver that is a plain listener.</summary>
public sealed class CallbackTests
{
    [Fact]
    public async Task EveryTransitionIsPostedInTheOrderOfTheTasksLife()
    {
        var (listener, address) = Listen();
        using var receiver = listener;
        await using var server = await MockServer.StartAsync(TestSurfaces.Relay, new MockServerOptions { CallbackTimeout = TimeSpan.FromMinutes(10) }, TestContext.Current.CancellationToken);
        using var avatar = AvatarCalls.On(server);
        var id = await avatar.CreateAsync(address);
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));

        var words = new List<string>();
        while (words.LastOrDefault() != "succeed")
        {
            var call = await receiver.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
            var body = JsonNode.Parse(await reader.ReadToEndAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal("application/json", call.Request.ContentType);
            Assert.Equal(id, (string)(body["task_id"] ?? body["data"]!["task_id"])!);
            words.Add((string)(body["task_status"] ?? body["data"]!["task_status"])!);
            call.Response.StatusCode = 204;
            call.Response.Close();
        }

        Assert.Equal(["processing", "succeed"], words.Where(w => w != "submitted"));
        await WaitForDeliveriesAsync(server, words.Count);
        Assert.All(server.Callbacks, d => Assert.Equal(204, d.Status));
    }

    [Fact]
    public async Task AReceiverThatIsNotThereIsSaidAndHarmsNothing()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Relay, cancellationToken: TestContext.Current.CancellationToken);
        using var avatar = AvatarCalls.On(server);
        // Bound and not listening: nobody else can be given the port.
        using var absent = new Socket(SocketType.Stream, ProtocolType.Tcp);
        absent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var id = await avatar.CreateAsync($"http://127.0.0.1:{((IPEndPoint)absent.LocalEndPoint!).Port}/done");
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        await WaitForDeliveriesAsync(server, 2);
        Assert.All(server.Callbacks, d => Assert.NotNull(d.Failure));
        Assert.Equal("succeed", await avatar.StatusAsync(id));
        using var client = server.CreateHttpClient();
        Assert.NotEmpty((await client.GetAdminAsync("callbacks"))["callbacks"]!.AsArray());
    }

    [Fact]
    public async Task AnAddressElsewhereIsNotCalled()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Relay, cancellationToken: TestContext.Current.CancellationToken);
        using var avatar = AvatarCalls.On(server);
        await avatar.CreateAsync("http://192.0.2.1/done");
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        await WaitForDeliveriesAsync(server, 2);
        Assert.All(server.Callbacks, c => Assert.StartsWith("not sent: ", c.Failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServerStopsWhileAReceiverIsSilent()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var server = await MockServer.StartAsync(TestSurfaces.Relay, new MockServerOptions { CallbackTimeout = TimeSpan.FromMinutes(10) }, TestContext.Current.CancellationToken);
        using var avatar = AvatarCalls.On(server);
        await avatar.CreateAsync($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/done");
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        using var connection = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    private static async Task WaitForDeliveriesAsync(MockServer server, int count)
    {
        for (var waiting = Stopwatch.StartNew(); server.Callbacks.Count < count && waiting.Elapsed < TimeSpan.FromMinutes(1);)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Equal(count, server.Callbacks.Count);
    }

    private static (HttpListener Listener, string Address) Listen()
    {
        for (var tries = 0; ; tries++)
        {
            var address = $"http://127.0.0.1:{FreePort()}/done/";
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // Another test took the port in between.
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
