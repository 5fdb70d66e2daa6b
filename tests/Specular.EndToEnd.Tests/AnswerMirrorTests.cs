using System.Text;
using Answers;
using Specular.Mocking;
using Specular.Simulation;

namespace Specular.EndToEnd;

/// <summary>What the simulator answers in every media type, a generated client reads, strictly; and bodies that are no JSON arrive as they were given.</summary>
public sealed class AnswerMirrorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task TheSameOperationAnswersWholeOrInEvents() => WithAsync(async (client, _) =>
    {
        var request = new Prompt { Words = "p" };

        Assert.Equal("whole", (await client.ChatAsync(request, Stop)).Text);
        Assert.Equal(["part", "part", "part"], (await ListAsync(client.ChatStreamAsync(request, Stop))).Select(d => d.Text));
    });

    [Fact]
    public Task EventsAreToldByTheirNames() => WithAsync(async (client, _) =>
    {
        var events = await ListAsync(client.FollowAsync(Stop));

        Assert.Equal(2, events.Count);
        Assert.True(events[0].TryGetStarted(out var started));
        Assert.Equal(3, started.Data.At);
        Assert.True(events[1].TryGetProgressed(out var progressed));
        Assert.Equal(0.5, progressed.Data.Share);
    });

    [Fact]
    public Task AStreamOfTheDocumentIsReadToItsEnd() => WithAsync(async (client, _) =>
        Assert.Equal(["a", "b"], (await ListAsync(client.ReplayAsync(Stop))).Select(d => d.Text)));

    [Fact]
    public Task LinesAndSequencesAreStreamsToo() => WithAsync(async (client, _) =>
    {
        Assert.Equal(["part", "part", "part"], (await ListAsync(client.ReadLinesAsync(Stop))).Select(d => d.Text));
        Assert.Equal(["part", "part", "part"], (await ListAsync(client.ReadSequenceAsync(Stop))).Select(d => d.Text));
    });

    [Fact]
    public Task TextJsonAndFilesOfOneOperationAreEachGot() => WithAsync(async (client, _) =>
    {
        Assert.Equal("zwei\nZeilen 中", await client.ReadTextAsync(Stop));
        Assert.Equal("WEBVTT", await client.SpeakTextAsync(Stop));
        var answer = await client.SpeakRawAsync(Stop);
        Assert.Equal("whole", answer.Body.Text);
        Assert.Equal(7, answer.GetHeaders<SpeakHeaders>().XRateLimit);
        Assert.Equal(DateTimeOffset.Parse("2026-01-02T03:04:05Z", System.Globalization.CultureInfo.InvariantCulture), answer.GetHeaders<SpeakHeaders>().XUntil);
        await using var speech = await client.SpeakDownloadAsync(Stop);
        using var bytes = new MemoryStream();
        await speech.CopyToAsync(bytes, Stop);
        Assert.Equal("audio/mpeg", speech.ContentType);
        Assert.True(bytes.Length > 100);
    });

    [Fact]
    public Task OfSeveralSuccessesTheStatusTells() => WithAsync(async (client, server) =>
    {
        server.Arrange(AnswersClient.Operations.Begin, Outcome.Answer("202"));
        server.Arrange(AnswersClient.Operations.Begin, Outcome.Answer("204"));

        Assert.True((await client.BeginAsync(Stop))!.TryGetBegun(out var begun));
        Assert.Equal("j-1", begun.Job);
        Assert.Null(await client.BeginAsync(Stop));
        Assert.True((await client.BeginAsync(Stop))!.TryGetReply(out _));
    });

    [Fact]
    public Task TextAndBytesArriveAsTheyWereGiven() => WithAsync(async (client, server) =>
    {
        await client.SendTextAsync("zwei\nZeilen 中", Stop);
        await client.SendBytesAsync(MediaSource.FromBytes(new byte[] { 0, 255, 13, 10 }), Stop);

        Assert.Equal("zwei\nZeilen 中", Encoding.UTF8.GetString(Assert.Single(server.Calls(AnswersClient.Operations.SendText)).Body.Span));
        Assert.Equal([0, 255, 13, 10], Assert.Single(server.Calls(AnswersClient.Operations.SendBytes)).Body.ToArray());
    });

    [Fact]
    public Task PartsArriveEachInItsOwnEncoding() => WithAsync(async (client, server) =>
    {
        var file = MediaSource.FromBytes(new byte[] { 1, 2 });
        await client.SendNoteAsync(new() { Name = "\"é\\中", Tags = ["a,b", "c"], Labels = [1, 2], Meta = new(), Raw = "a\"b", Files = [file, file.WithFileName("中.png")] }, Stop);
        var refused = await Assert.ThrowsAsync<ApiException>(() => client.SendNoteAsync(
            new() { Name = "é", Tags = ["a"], Labels = [1], Meta = new(), Raw = "ab", Files = [file] }, Stop));

        foreach (var member in new[] { "/name", "/tags", "/labels", "/raw", "/files" })
        {
            Assert.Contains(member, refused.ServiceMessage);
        }

        Assert.Equal(2, server.Calls(AnswersClient.Operations.SendNote).Count);
    });

    [Fact]
    public async Task AStreamTakesItsTimeByTheServersClock()
    {
        var clock = new VirtualClock();
        await using var server = await MockServer.StartAsync(
            AnswersClient.Contract, new MockServerOptions { Clock = clock, Simulation = new SimulatorOptions { StreamPause = TimeSpan.FromMinutes(1) } }, Stop);
        using var http = new HttpClient();
        await using var items = Client(server, http).ReadLinesAsync(Stop).GetAsyncEnumerator(Stop);

        Assert.True(await items.MoveNextAsync());
        var next = items.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        while (!next.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(10, Stop);
        }

        Assert.True(await next);
    }

    [Fact]
    public async Task AServerThatStopsDoesNotWaitForItsStreams()
    {
        var server = await MockServer.StartAsync(
            AnswersClient.Contract, new MockServerOptions { Simulation = new SimulatorOptions { StreamPause = TimeSpan.FromHours(1) } }, Stop);
        using var http = new HttpClient();
        await using var items = Client(server, http).ReadLinesAsync(Stop).GetAsyncEnumerator(Stop);
        Assert.True(await items.MoveNextAsync());
        var next = items.MoveNextAsync().AsTask();

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Stop);

        await Assert.ThrowsAsync<ApiException>(() => next);
    }

    private static AnswersClient Client(MockServer server, HttpClient http) =>
        new(new AnswersClientOptions { BaseAddress = server.BaseAddress, StrictReading = true, RequestChecks = RequestChecks.Off, TimeProvider = server.Clock }, http);

    private static async Task WithAsync(Func<AnswersClient, MockServer, Task> test)
    {
        await using var server = await MockServer.StartAsync(AnswersClient.Contract, new MockServerOptions(), Stop);
        using var http = new HttpClient();
        await test(Client(server, http), server);
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
