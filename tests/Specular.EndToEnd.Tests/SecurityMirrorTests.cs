using Secured;
using Signed;
using Specular.Mocking;
using Specular.Simulation;

namespace Specular.EndToEnd;

/// <summary>What a generated client says of who calls, the simulator understands: every scheme, alternatives and sets of them, tokens that end.</summary>
public sealed class SecurityMirrorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EverySchemeAdmitsWhoHoldsIt()
    {
        await using var server = await StartAsync(SecuredClient.Contract, new VirtualClock(), "h", "q", "c", "t", "u:p");
        using var http = new HttpClient();
        var client = new SecuredClient(Options(server, "h", "q", "c", "t", "p"), http);

        foreach (var call in Calls)
        {
            await call(client);
        }

        Assert.All(server.Journal, e => Assert.Equal(204, e.Status));
    }

    [Fact]
    public async Task NoneAdmitsWhoHoldsAnother()
    {
        await using var server = await StartAsync(SecuredClient.Contract, new VirtualClock(), "h", "q", "c", "t", "u:p");
        using var http = new HttpClient();
        var client = new SecuredClient(Options(server, "x", "x", "x", "x", "x"), http);

        foreach (var call in Calls.Take(Calls.Length - 2))
        {
            Assert.Equal(401, (await Assert.ThrowsAnyAsync<ApiException>(() => call(client))).StatusCode);
        }

        await client.ByAnybodyAsync(Stop);
    }

    [Fact]
    public async Task OfAlternativesTheOneThatIsHeldAdmits()
    {
        await using var server = await StartAsync(SecuredClient.Contract, new VirtualClock(), "h", "q", "u:p");
        using var http = new HttpClient();

        await new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress, InHeader = "h", InQuery = "q" }, http).ByAnyAsync(Stop);
        await new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress, Account = new("u", "p") }, http).ByAnyAsync(Stop);
        await new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress }, http).ByWhoeverAsync(Stop);
        await Assert.ThrowsAsync<CredentialException>(() => new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress, InHeader = "h" }, http).ByAnyAsync(Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATokenIsFetchedFromTheSimulatorAndRenewed(bool isInBody)
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(SecuredClient.Contract, clock, "the id:se cret%");
        using var http = new HttpClient();
        var client = new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress, TimeProvider = clock, Bearer = new ClientCredentials("the id", "se cret%") { SendsSecretInBody = isInBody } }, http);

        for (var minute = 0; minute < 130; minute += 10)
        {
            await client.ByBearerAsync(Stop);
            clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(3, server.Journal.Count(e => e.Path == "/oauth/token"));
        Assert.All(server.Journal, e => Assert.InRange(e.Status, 200, 204));
    }

    [Fact]
    public async Task AWrongClientSecretGetsNoToken()
    {
        await using var server = await StartAsync(SecuredClient.Contract, new VirtualClock(), "id:secret");
        using var http = new HttpClient();
        var client = new SecuredClient(new SecuredClientOptions { BaseAddress = server.BaseAddress, Bearer = new ClientCredentials("id", "other") }, http);

        var refused = await Assert.ThrowsAsync<CredentialException>(() => client.ByBearerAsync(Stop));

        Assert.Contains("invalid_client", refused.Message);
        Assert.DoesNotContain("other", refused.Message);
    }

    [Fact]
    public async Task AnAccessKeyAndItsSecretSignTokensThatAreRenewed()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(SignedClient.Contract, clock, "ak:sk");
        using var http = new HttpClient();
        var client = new SignedClient(new SignedClientOptions { BaseAddress = server.BaseAddress, TimeProvider = clock, AccessKey = "ak", SecretKey = "sk", StrictReading = true }, http);

        for (var minute = 0; minute <= 31; minute++)
        {
            await client.ReadAccountAsync(Stop);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.All(server.Journal, e => Assert.Equal(200, e.Status));
        Assert.Equal(32, server.Journal.Count);
    }

    [Fact]
    public async Task ATokenOfAnotherSecretIsRefusedAsTheTableHasIt()
    {
        await using var server = await StartAsync(SignedClient.Contract, new VirtualClock(), "ak:sk");
        using var http = new HttpClient();
        var client = new SignedClient(new SignedClientOptions { BaseAddress = server.BaseAddress, TimeProvider = server.Clock, AccessKey = "ak", SecretKey = "other" }, http);

        var refused = await Assert.ThrowsAsync<ApiException>(() => client.ReadAccountAsync(Stop));

        Assert.Equal((401, "1002"), (refused.StatusCode, refused.Code));
    }

    [Fact]
    public async Task AClockThatGoesWrongIsRefusedAsTheTableHasIt()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(SignedClient.Contract, clock, "ak:sk");
        using var http = new HttpClient();
        SignedClient At(TimeSpan off)
        {
            var own = new VirtualClock();
            own.SetUtcNow(clock.GetUtcNow() + off);
            return new(new SignedClientOptions { BaseAddress = server.BaseAddress, TimeProvider = own, AccessKey = "ak", SecretKey = "sk" }, http);
        }

        var client = At(TimeSpan.FromHours(1));
        Assert.Equal("1003", (await Assert.ThrowsAsync<ApiException>(() => client.ReadAccountAsync(Stop))).Code);
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("1004", (await Assert.ThrowsAsync<ApiException>(() => client.ReadAccountAsync(Stop))).Code);
    }

    private static readonly Func<SecuredClient, Task>[] Calls =
    [
        c => c.ByBearerAsync(Stop), c => c.ByHeaderAsync(Stop), c => c.ByQueryAsync(Stop), c => c.ByCookieAsync(Stop), c => c.ByBasicAsync(Stop), c => c.ByAllAsync(Stop), c => c.ByAnyAsync(Stop),
        c => c.ByWhoeverAsync(Stop), c => c.ByAnybodyAsync(Stop),
    ];

    private static SecuredClientOptions Options(MockServer server, string header, string query, string cookie, string token, string password) => new()
    {
        BaseAddress = server.BaseAddress, InHeader = header, InQuery = query, InCookie = cookie, Bearer = token, Account = new("u", password), Retry = new() { MaxRetries = 0 },
    };

    private static Task<MockServer> StartAsync(Descriptors.ContractDescriptor contract, VirtualClock clock, params string[] keys) =>
        MockServer.StartAsync(contract, new MockServerOptions { Clock = clock, Simulation = new SimulatorOptions { Keys = keys } }, Stop);
}
