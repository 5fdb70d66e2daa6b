using System.Collections.Concurrent;
using System.Net;
using Specular.Simulation;

namespace Specular.Mocking.Tests;

/// <summary>Tasks live over real HTTP, by the server's clock.</summary>
public sealed class LifeOverHttpTests
{
    [Fact]
    public async Task ATaskGoesThroughItsStatesAsTheClockIsAdvanced()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        var seen = new List<string> { await kling.StatusAsync(id) };
        server.VirtualClock.Advance(TimeSpan.FromSeconds(3));
        seen.Add(await kling.StatusAsync(id));
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        seen.Add(await kling.StatusAsync(id));
        Assert.Equal(["submitted", "processing", "succeed"], seen);
    }

    [Fact]
    public async Task TheVideoOfADoneTaskIsServedByTheServerItself()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        var address = (string)(await kling.QueryAsync(id))["data"]!["task_result"]!["videos"]![0]!["url"]!;
        Assert.StartsWith(server.BaseAddress.AbsoluteUri, address, StringComparison.Ordinal);
        using var client = server.CreateHttpClient();
        var video = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("ftyp"u8.ToArray(), video.AsSpan(4, 4).ToArray());

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(video.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnArrangedFailureComesWithTheVendorsReason()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        server.Arrange(TestSurfaces.CreateLipSync, Outcome.Fail("moderation"));
        using var kling = KlingCalls.On(server);
        var failing = await kling.CreateAsync();
        var passing = await kling.CreateAsync();
        server.VirtualClock.Advance(TimeSpan.FromMinutes(5));
        var failed = await kling.QueryAsync(failing);
        Assert.Equal("failed", (string)failed["data"]!["task_status"]!);
        Assert.Equal("Failure to pass the risk control system", (string)failed["data"]!["task_status_msg"]!);
        Assert.Equal("succeed", await kling.StatusAsync(passing));
    }

    [Fact]
    public async Task SixteenPollersOnlySeeATaskGoForward()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        var id = await kling.CreateAsync();
        var seen = new ConcurrentBag<List<string>>();
        var isDone = 0;
        var polls = 0;
        var pollers = Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            var own = new List<string>();
            seen.Add(own);
            while (own.LastOrDefault() != "succeed")
            {
                own.Add(await kling.StatusAsync(id));
                Interlocked.Increment(ref polls);
            }

            Interlocked.Increment(ref isDone);
        })).ToArray();
        bool IsOver() => Volatile.Read(ref isDone) == pollers.Length || pollers.Any(p => p.IsFaulted);

        while (!IsOver())
        {
            server.VirtualClock.Advance(TimeSpan.FromSeconds(1));

            // After as many answers as there are pollers, and one, one was asked for since the clock moved: no moment passes unseen, however slow the machine.
            for (var seenSince = Volatile.Read(ref polls) + pollers.Length; Volatile.Read(ref polls) <= seenSince && !IsOver();)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
        }

        await Task.WhenAll(pollers);
        string[] order = ["submitted", "processing", "succeed"];
        Assert.All(seen, own => Assert.Equal(own.OrderBy(s => Array.IndexOf(order, s)), own));
        Assert.Contains(seen, own => own.Contains("processing", StringComparer.Ordinal));
    }

    [Fact]
    public async Task ManyServersAtOnceShareNothing()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => MockServer.StartAsync(TestSurfaces.Kling)));
        try
        {
            Assert.Equal(servers.Length, servers.Select(s => s.BaseAddress.Port).Distinct().Count());
            using var first = KlingCalls.On(servers[0]);
            var id = await first.CreateAsync();
            servers[1].VirtualClock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("submitted", await first.StatusAsync(id));
            Assert.All(servers.Skip(1), s => Assert.Empty(s.Journal));
            Assert.Single(servers[0].Calls(TestSurfaces.CreateLipSync));
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task OneServerServesTwoSurfaces()
    {
        await using var server = await MockServer.StartAsync([TestSurfaces.Kling, TestSurfaces.Relay], cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        await kling.CreateAsync();
        using var client = server.CreateHttpClient();
        using var answer = await client.GetAsync("kling/v1/videos/avatar/image2video/1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task ARequestThatBreaksTheContractIsAmongTheViolations()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        await kling.CreateAsync();
        Assert.Empty(server.Violations);
        using var refused = await kling.SendCreateAsync(sound: "data:audio/mp3;base64,AAAA");
        using var client = server.CreateHttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "sk-test-key");
        using var answer = await client.PostAsync(
            "klingai/v1/videos/advanced-lip-sync", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(server.Violations, v => v.Violations.Any(x => x.Keyword == "required"));
    }

    [Fact]
    public async Task ResetForgetsTasksAndJournal()
    {
        await using var server = await MockServer.StartAsync(TestSurfaces.Kling, cancellationToken: TestContext.Current.CancellationToken);
        using var kling = KlingCalls.On(server);
        await kling.CreateAsync();
        Assert.NotEmpty(server.Simulator.Tasks());
        server.Reset();
        Assert.Empty(server.Simulator.Tasks());
        Assert.Empty(server.Journal);
    }

    [Fact]
    public async Task TheSameSeedGivesTheSameIds()
    {
        var ids = new List<string>();
        foreach (var seed in new[] { 7, 7, 8 })
        {
            await using var server = await MockServer.StartAsync(
                TestSurfaces.Kling, new MockServerOptions { Simulation = new() { Seed = seed } }, TestContext.Current.CancellationToken);
            using var kling = KlingCalls.On(server);
            ids.Add(await kling.CreateAsync());
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }
}
