using Kling;
using Specular;
using Specular.Simulation;

namespace LipSync.Tests;

/// <summary>Contract tests of the lip-sync operations. Copy them, and put your own code between the client and the asserts.</summary>
public sealed class LipSyncContractTests(KlingServerFixture fixture) : IClassFixture<KlingServerFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FacesAreIdentified()
    {
        var faces = await fixture.Kling().IdentifyFaceAsync(new() { VideoUrl = "https://example.com/talking.mp4" }, Stop);

        Assert.NotEmpty(faces.SessionId);
        var face = Assert.Single(faces.FaceData);
        Assert.True(face.StartTime < face.EndTime);
    }

    [Fact]
    public async Task ATaskGoesForwardOnlyAndEndsWithAVideo()
    {
        var kling = fixture.Kling();
        var seen = new List<string>();
        var task = await kling.StartAdvancedLipSyncAsync(await RequestAsync(kling), Stop);

        var done = await task.WaitForCompletionAsync(new Recorder(seen), Stop);

        Assert.Equal(["submitted", "processing", "succeed"], seen.Distinct());
        Assert.Equal(seen.OrderBy(Rank), seen);
        var video = Assert.Single(done.TaskResult.Videos);
        Assert.NotEmpty(await fixture.Http.GetByteArrayAsync(new Uri(video.Url!), Stop));
        Assert.True(done.UpdatedAt > done.CreatedAt);
    }

    [Fact]
    public async Task ATaskRefusedByModerationThrowsTheVendorsReason()
    {
        // A key of its own: what is arranged for one test must not reach another.
        var kling = fixture.Kling("sk-moderated");
        var request = await RequestAsync(kling);
        fixture.Server.Arrange(KlingClient.Operations.CreateAdvancedLipSync, Outcome.Fail("moderation"));
        var task = await kling.StartAdvancedLipSyncAsync(request, Stop);

        var failure = await Assert.ThrowsAsync<RemoteTaskFailedException>(() => task.WaitForCompletionAsync(cancellationToken: Stop));

        Assert.Equal("Failure to pass the risk control system", failure.Reason);
        // The query itself is no failure: the service answers 200 and says what became of the task.
        Assert.Equal(AdvancedLipSyncTaskStatus.Failed, (await kling.GetAdvancedLipSyncAsync(task.Id, Stop)).TaskStatus);
    }

    [Fact]
    public async Task ARequestThatBreaksTheSchemaIsRefusedWithEveryViolation()
    {
        var kling = fixture.Kling();
        var request = await RequestAsync(kling);
        var broken = new CreateAdvancedLipSyncRequest
        {
            SessionId = request.SessionId,
            FaceChoose =
            [
                new()
                {
                    FaceId = request.FaceChoose[0].FaceId,
                    SoundFile = request.FaceChoose[0].SoundFile,
                    SoundStartTime = 0,
                    SoundEndTime = 3000,
                    SoundInsertTime = 0,
                    SoundVolume = 3,
                    OriginalAudioVolume = -1,
                },
            ],
        };

        // The client does not send it. One that only observes lets the service say what it thinks of it.
        await Assert.ThrowsAsync<ContractViolationException>(() => kling.CreateAdvancedLipSyncAsync(broken, Stop));
        var error = await Assert.ThrowsAsync<ApiException>(() => fixture.Kling(checks: RequestChecks.Observe).CreateAdvancedLipSyncAsync(broken, Stop));

        Assert.Equal((400, "1201"), (error.StatusCode, error.Code));
        Assert.Contains("/face_choose/0/sound_volume", error.ServiceMessage);
        Assert.Contains("/face_choose/0/original_audio_volume", error.ServiceMessage);
    }

    [Fact]
    public async Task ASessionThatWasNeverIssuedIsRefused()
    {
        var kling = fixture.Kling();
        var request = await RequestAsync(kling);
        var foreign = new CreateAdvancedLipSyncRequest { SessionId = "made-up", FaceChoose = request.FaceChoose };

        var error = await Assert.ThrowsAsync<ApiException>(() => kling.CreateAdvancedLipSyncAsync(foreign, Stop));

        // Not an illegal value but a thing that is not there: 1203, as for an unknown task.
        Assert.Equal((404, "1203"), (error.StatusCode, error.Code));
        Assert.Contains("/session_id", error.ServiceMessage);
    }

    [Fact]
    public async Task AnUnknownTaskIsNotFound()
    {
        var error = await Assert.ThrowsAsync<ApiException>(() => fixture.Kling().GetAdvancedLipSyncAsync("kling_000000000000", Stop));

        Assert.Equal((404, "1203"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task ATaskIsFoundAgainAfterARestart()
    {
        var kling = fixture.Kling();
        var token = (await kling.StartAdvancedLipSyncAsync(await RequestAsync(kling), Stop)).ToToken();

        var resumed = fixture.Kling().ResumeAdvancedLipSync(token);

        Assert.Equal(AdvancedLipSyncTaskStatus.Succeed, (await resumed.WaitForCompletionAsync(cancellationToken: Stop)).TaskStatus);
    }

    private static async Task<CreateAdvancedLipSyncRequest> RequestAsync(KlingClient kling)
    {
        var faces = await kling.IdentifyFaceAsync(new() { VideoUrl = "https://example.com/talking.mp4" }, Stop);
        return new()
        {
            SessionId = faces.SessionId,
            FaceChoose =
            [
                new()
                {
                    FaceId = faces.FaceData[0].FaceId!,
                    SoundFile = MediaSource.FromUrl("https://example.com/speech.mp3"),
                    SoundStartTime = 0,
                    SoundEndTime = 3000,
                    SoundInsertTime = 0,
                },
            ],
        };
    }

    private static int Rank(string status) => Array.IndexOf(["submitted", "processing", "succeed"], status);

    private sealed class Recorder(List<string> seen) : IProgress<RemoteTaskProgress<AdvancedLipSyncTask>>
    {
        public void Report(RemoteTaskProgress<AdvancedLipSyncTask> value) => seen.Add(value.Status);
    }
}
