using System.Collections.Concurrent;
using Kling;
using KlingRelay;
using Specular.Mocking;
using Specular.Simulation;
using Specular.Testing.Media;

namespace Specular.EndToEnd;

/// <summary>The two mirrors of one contract, over real HTTP: what the simulator says, the client reads strictly, in every state.</summary>
public sealed class MirrorTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryStateOfATaskIsReadStrictly()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(clock);
        using var http = new HttpClient();
        var kling = Client(server, clock, http);
        var task = await StartTaskAsync(kling);
        var seen = new List<string>();

        foreach (var step in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10) })
        {
            clock.Advance(step);
            var answer = await kling.GetAdvancedLipSyncRawAsync(task.Id, Stop);
            Assert.Empty(answer.Violations);
            seen.Add(answer.Body.TaskStatus.Value);
        }

        Assert.Equal(["submitted", "processing", "succeed"], seen);
    }

    [Fact]
    public async Task BodiesAsObservedAreReadLenientlyWithTheirViolations()
    {
        var clock = new VirtualClock();
        await using var server = await MockServer.StartAsync(
            KlingClient.Contract, new MockServerOptions { Clock = clock, Simulation = new SimulatorOptions { Bodies = BodyStyle.Observed } }, Stop);
        using var http = new HttpClient();
        var kling = Client(server, clock, http, strict: false);
        server.Arrange(KlingClient.Operations.CreateAdvancedLipSync, Outcome.Fail("moderation"));
        var task = await StartTaskAsync(kling);
        clock.Advance(TimeSpan.FromMinutes(10));

        var answer = await kling.GetAdvancedLipSyncRawAsync(task.Id, Stop);

        Assert.Equal(AdvancedLipSyncTaskStatus.Failed, answer.Body.TaskStatus);
        Assert.Empty(answer.Body.TaskResult.Videos);
        Assert.Contains(answer.Violations, v => v.Pointer.EndsWith("/task_result/videos", StringComparison.Ordinal) || v.Pointer.EndsWith("/task_result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SixteenPollersSeeATaskGoForwardOnly()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(clock);
        using var http = new HttpClient();
        var kling = Client(server, clock, http);
        var task = await StartTaskAsync(kling);
        var backward = new ConcurrentBag<string>();
        var pollers = Enumerable.Range(0, 16).Select(async _ =>
        {
            var last = 0;
            while (last < 2)
            {
                var status = (await kling.GetAdvancedLipSyncAsync(task.Id, Stop)).TaskStatus.Value;
                var rank = Array.IndexOf(["submitted", "processing", "succeed"], status);
                if (rank < last)
                {
                    backward.Add(status);
                }

                last = Math.Max(last, rank);
                clock.Advance(TimeSpan.FromMilliseconds(100));
            }
        });

        await Task.WhenAll(pollers);

        Assert.Empty(backward);
    }

    [Fact]
    public async Task SessionsAndFacesAreAcceptedForADayOfTheServersClock()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(clock);
        using var http = new HttpClient();
        var kling = Client(server, clock, http);
        var request = await RequestAsync(kling);

        clock.Advance(TimeSpan.FromHours(23));
        await kling.CreateAdvancedLipSyncAsync(request, Stop);
        clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<ContractViolationException>(() => kling.CreateAdvancedLipSyncAsync(request, Stop));

        // Another client was not answered with them, so it sends them.
        var error = await Assert.ThrowsAsync<ApiException>(() => Client(server, clock, http).CreateAdvancedLipSyncAsync(request, Stop));

        Assert.Contains("/session_id", error.ServiceMessage);
        Assert.Contains("/face_choose/0/face_id", error.ServiceMessage);
    }

    [Fact]
    public async Task ACancelledWaitEndsAtOnceAndTheTaskGoesOn()
    {
        var clock = new VirtualClock();
        await using var server = await StartAsync(clock);
        using var http = new HttpClient();
        var kling = Client(server, clock, http);
        var task = await StartTaskAsync(kling);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var waiting = task.WaitForCompletionAsync(cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(60), Stop));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(AdvancedLipSyncTaskStatus.Succeed, (await kling.GetAdvancedLipSyncAsync(task.Id, Stop)).TaskStatus);
    }

    [Fact]
    public async Task SoundIsStreamedAsBareBase64AndAccepted()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        await using var server = await StartAsync(clock);
        using var http = new HttpClient();
        var kling = Client(server, clock, http);
        var request = await RequestAsync(kling, MediaSource.FromStream(new MemoryStream(SampleSounds.Wav(20))));

        var task = await kling.StartAdvancedLipSyncAsync(request, Stop);

        Assert.Equal(AdvancedLipSyncTaskStatus.Succeed, (await task.WaitForCompletionAsync(cancellationToken: Stop)).TaskStatus);
    }

    [Fact]
    public async Task ManyServersRunAtOnceAndShareNothing()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StartAsync(new VirtualClock())));
        using var http = new HttpClient();
        try
        {
            var ids = await Task.WhenAll(servers.Select(async s => (await StartTaskAsync(Client(s, s.Clock, http))).Id));
            var elsewhere = await Assert.ThrowsAsync<ApiException>(() =>
                Client(servers[0], servers[0].Clock, http).GetAdvancedLipSyncAsync(ids[1] == ids[0] ? ids[1] + "x" : ids[1], Stop));
            Assert.Equal(404, elsewhere.StatusCode);
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
    public async Task ASurfaceIsServedBesideAnother()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        await using var server = await MockServer.StartAsync(
            [KlingClient.Contract, KlingRelayClient.Contract], new MockServerOptions { Clock = clock }, Stop);
        using var http = new HttpClient();
        var relay = new KlingRelayClient(
            new KlingRelayClientOptions { ApiKey = "sk-b", BaseAddress = server.BaseAddress, TimeProvider = clock, StrictReading = true }, http);

        Assert.StartsWith("kling_", (await StartTaskAsync(Client(server, clock, http))).Id);
        var avatar = await relay.StartAvatarImage2VideoAsync(new()
        {
            Image = MediaSource.FromUrl("https://example.com/face.jpg"), AudioId = "825455158141661278", Prompt = "", Mode = "std", CallbackUrl = "", ExternalTaskId = "",
        }, Stop);
        Assert.Matches("^[0-9]{18}$", avatar.Id);
    }

    private static Task<MockServer> StartAsync(VirtualClock clock) =>
        MockServer.StartAsync(KlingClient.Contract, new MockServerOptions { Clock = clock }, Stop);

    private static KlingClient Client(MockServer server, TimeProvider clock, HttpClient http, bool strict = true) => new(
        new KlingClientOptions { ApiKey = "sk-a", BaseAddress = server.BaseAddress, TimeProvider = clock, StrictReading = strict }, http);

    private static async Task<RemoteTask<AdvancedLipSyncTask>> StartTaskAsync(KlingClient kling) =>
        await kling.StartAdvancedLipSyncAsync(await RequestAsync(kling), Stop);

    private static async Task<CreateAdvancedLipSyncRequest> RequestAsync(KlingClient kling, MediaSource? sound = null)
    {
        var faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/v.mp4" }, Stop);
        return new()
        {
            SessionId = faces.SessionId,
            FaceChoose =
            [
                new()
                {
                    FaceId = faces.FaceData[0].FaceId!,
                    SoundFile = sound ?? MediaSource.FromUrl("https://example.com/a.mp3"),
                    SoundStartTime = 0,
                    SoundEndTime = 3000,
                    SoundInsertTime = 0,
                },
            ],
        };
    }
}
