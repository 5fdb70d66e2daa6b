using System.Net;

namespace Specular.Mocking.Tests;

/// <summary>Who may use the admin API.</summary>
public sealed class AdminGuardTests
{
    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Basic secret", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer secret", HttpStatusCode.OK)]
    public async Task AServerWithATokenWantsIt(string? header, HttpStatusCode expected)
    {
        await using var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { AdminToken = "secret" }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await StatusAsync(server, request => request.Headers.TryAddWithoutValidation("Authorization", header)));
    }

    [Theory]
    [InlineData("localhost:80", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    public async Task ANameOfAnotherHostIsRefused(string host, HttpStatusCode expected)
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(expected, await StatusAsync(server, request => request.Headers.Host = host));
    }

    [Fact]
    public async Task APageOfAnotherOriginIsRefused()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server, request => request.Headers.Add("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, request => request.Headers.Add("Origin", server.BaseAddress.GetLeftPart(UriPartial.Authority))));
    }

    [Fact]
    public async Task TextThatIsNotSentAsJsonIsRefused()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAdminAsync("clock/advance", """{"by": "1s"}""", "text/plain")).Status);
    }

    [Fact]
    public async Task BeyondLoopbackTheAdminApiNeedsAToken()
    {
        await using var open = await MockServer.StartAsync(TestSurfaces.Kling, new MockServerOptions { Host = "0.0.0.0" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(open, _ => { }));
        await using var guarded = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { Host = "0.0.0.0", AdminToken = "secret" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(guarded, request => request.Headers.Authorization = new("Bearer", "secret")));
    }

    private static async Task<HttpStatusCode> StatusAsync(MockServer server, Action<HttpRequestMessage> change)
    {
        using var client = server.CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "__specular/clock");
        change(request);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
