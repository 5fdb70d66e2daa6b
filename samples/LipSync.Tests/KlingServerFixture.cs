using Kling;
using KlingRelay;
using Specular;
using Specular.Mocking;

namespace LipSync.Tests;

/// <summary>One simulator for each test class: no port to choose, no file to name, nothing shared with other classes.</summary>
public sealed class KlingServerFixture : IAsyncLifetime
{
    private MockServer? _server;

    /// <summary>Client and server share it. Whenever somebody waits it goes on by itself, so minutes pass in milliseconds.</summary>
    public VirtualClock Clock { get; } = new() { AutoAdvance = true };

    public MockServer Server => _server!;

    public HttpClient Http { get; } = new();

    public KlingClient Kling(string apiKey = "sk-test", RequestChecks checks = RequestChecks.Enforce) => new(
        new KlingClientOptions { ApiKey = apiKey, RequestChecks = checks, BaseAddress = Server.BaseAddress, TimeProvider = Clock, StrictReading = true }, Http);

    public KlingRelayClient Relay(string apiKey = "sk-test", RequestChecks checks = RequestChecks.Enforce) => new(
        new KlingRelayClientOptions { ApiKey = apiKey, RequestChecks = checks, BaseAddress = Server.BaseAddress, TimeProvider = Clock, StrictReading = true }, Http);

    public async ValueTask InitializeAsync() => _server = await MockServer.StartAsync(
        [KlingClient.Contract, KlingRelayClient.Contract], new MockServerOptions { Clock = Clock });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }
}
