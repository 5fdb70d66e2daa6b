using System.Net;

namespace Specular.Mocking.Tests;

/// <summary>The admin API under /__specular/.</summary>
public sealed class AdminTests
{
    [Fact]
    public async Task TheClockIsToldAndAdvanced()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        var before = (DateTimeOffset)(await client.GetAdminAsync("clock"))["utcNow"]!;
        var (status, told) = await client.PostAdminAsync("clock/advance", """{"by": "3m"}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before + TimeSpan.FromMinutes(3), (DateTimeOffset)told["utcNow"]!);
        Assert.Equal("succeed", await kling.StatusAsync(id));
    }

    [Fact]
    public async Task TheClockIsSetAndScaled()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        await client.PostAdminAsync("clock/set", """{"to": "2030-01-02T03:04:05Z"}""");
        Assert.Equal(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), server.Clock.GetUtcNow());
        await client.PostAdminAsync("clock/scale", """{"to": 60}""");
        Assert.Equal(60, server.VirtualClock.Scale);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAdminAsync("clock/set", """{"to": "2029-01-01T00:00:00Z"}""")).Status);
    }

    [Fact]
    public async Task ASystemClockCannotBeMoved()
    {
        await using var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { Clock = TimeProvider.System }, TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, problem) = await client.PostAdminAsync("clock/advance", """{"by": "3m"}""");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("--virtual-clock", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => server.VirtualClock);
    }

    [Fact]
    public async Task AnArrangedFailureIsPlayed()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, _) = await client.PostAdminAsync(
            "scenarios", """{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "fail", "reason": "moderation", "atOnce": true}""");
        Assert.Equal(HttpStatusCode.OK, status);
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        server.VirtualClock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("failed", await kling.StatusAsync(id));
    }

    [Fact]
    public async Task AnArrangedErrorIsPlayedAsOftenAsAskedFor()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        await client.PostAdminAsync(
            "scenarios", """{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "error", "code": 1303, "times": 2}""");
        using var kling = KlingCalls.On(server);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await kling.SendCreateAsync();
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], statuses);
    }

    [Theory]
    [InlineData("""{"outcome": "fail"}""", "\"operation\" is missing")]
    [InlineData("""{"operation": "POST /nowhere", "outcome": "fail"}""", "There is no operation")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync"}""", "\"outcome\" is missing")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "explode"}""", "is not an outcome")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "fail", "raeson": "x"}""", "\"raeson\" is not known")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "fail", "times": 0}""", "\"times\"")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "fail", "delay": "soon"}""", "must be a duration")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "error"}""", "needs a \"code\"")]
    [InlineData("""{"operation": "POST /klingai/v1/videos/advanced-lip-sync", "outcome": "error", "code": 77}""", "has no code 77")]
    [InlineData("""{"operation": """, "not JSON")]
    [InlineData("[]", "must be a JSON object")]
    public async Task AnArrangementThatCannotBeIsExplained(string json, string expected)
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (status, problem) = await client.PostAdminAsync("scenarios", json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(expected, (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter ", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheContractSaysWhatIsServedAndWhy()
    {
        await using var server = await MockServer.StartAsync([TestSurfaces.Kling, TestSurfaces.Relay], cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var contract = await client.GetAdminAsync("contract");
        Assert.Equal(2, contract["surfaces"]!.AsArray().Count);
        Assert.Equal(5, contract["routes"]!.AsArray().Count);
        Assert.Equal(2, contract["tasks"]!.AsArray().Count);
        Assert.NotEmpty(contract["tasks"]![0]!["evidence"]!.AsArray());
        Assert.Contains(contract["behaviours"]!.AsArray(), b => (string)b!["basis"]! == "assumed");
    }

    [Fact]
    public async Task TheJournalAndTheTasksAreListed()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        var entries = (await client.GetAdminAsync("journal?last=1"))["entries"]!.AsArray();
        Assert.Equal(id, (string)Assert.Single(entries)!["response"]!["data"]!["task_id"]!);
        Assert.Equal(id, (string)Assert.Single((await client.GetAdminAsync("tasks"))["tasks"]!.AsArray())!["id"]!);

        await client.PostAdminAsync("reset", "{}");
        Assert.Empty((await client.GetAdminAsync("tasks"))["tasks"]!.AsArray());
        Assert.Empty((await client.GetAdminAsync("journal"))["entries"]!.AsArray());
    }

    [Fact]
    public async Task AnUnknownPathOrMethodSaysWhatThereIs()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        var (notFound, problem) = await client.PostAdminAsync("nowhere", "{}");
        Assert.Equal(HttpStatusCode.NotFound, notFound);
        Assert.Contains("/__specular/clock", (string)problem["detail"]!, StringComparison.Ordinal);
        using var notAllowed = await client.DeleteAsync("__specular/clock", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, notAllowed.StatusCode);
        Assert.Equal(["GET"], notAllowed.Content.Headers.Allow);
    }

    [Fact]
    public async Task AdminCallsAreNotInTheJournal()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        await client.GetAdminAsync("clock");
        Assert.Empty(server.Journal);
    }
}
