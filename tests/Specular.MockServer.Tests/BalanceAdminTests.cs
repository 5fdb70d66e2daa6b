using System.Net;

namespace Specular.Mocking.Tests;

/// <summary>The simulated balance over the admin API.</summary>
public sealed class BalanceAdminTests
{
    [Fact]
    public async Task ABalanceIsToldAndSetWithoutAKeyInTheAnswer()
    {
        await using var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { Simulation = new() { Balance = new(1m, "PTC") } }, TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        using var kling = KlingCalls.On(server);
        await kling.IdentifyFaceAsync();
        var told = await client.GetAdminAsync("balance");
        Assert.Equal(0.993m, (decimal)told["accounts"]![0]!["amount"]!);
        Assert.Equal(0.007m, (decimal)told["spent"]!["PTC"]!);
        Assert.DoesNotContain("sk-test-key", told.ToJsonString(), StringComparison.Ordinal);

        var (status, set) = await client.PostAdminAsync("balance", """{"amount": 0.001, "unit": "PTC", "kind": "resourcePack", "account": "sk-test-key"}""");
        Assert.Equal((HttpStatusCode.OK, "resourcePack"), (status, (string)set["accounts"]![0]!["kind"]!));
        Assert.NotEqual(HttpStatusCode.OK, (await kling.SendIdentifyFaceAsync()).StatusCode);

        await client.PostAdminAsync("balance", """{"unlimited": true}""");
        await kling.IdentifyFaceAsync();
    }

    [Theory]
    [InlineData("""{"unit": "PTC"}""", "\"amount\" is missing")]
    [InlineData("""{"amount": 1}""", "\"unit\" is missing")]
    [InlineData("""{"amount": -1, "unit": "PTC"}""", "\"amount\" must be a number from 0 on")]
    [InlineData("""{"amount": 1, "unit": "PTC", "kind": "credit"}""", "\"kind\" is account or resourcePack")]
    [InlineData("""{"amount": 1, "currency": "PTC"}""", "\"currency\" is not known here")]
    [InlineData("""{"unlimited": true, "account": "a"}""", "stands alone")]
    public async Task ABalanceThatCannotBeSetIsRefusedWithTheReason(string json, string reason)
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, problem) = await client.PostAdminAsync("balance", json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(reason, (string)problem["detail"]!, StringComparison.Ordinal);
    }
}
