using Kling;
using Specular.Rules;
using Specular.Testing.Media;

namespace Specular.Runtime.Tests.Rules;

/// <summary>When requests are checked, what is remembered for it, and how it is switched off.</summary>
public sealed class RequestCheckTests
{
    private static readonly CreateAdvancedLipSyncRequest s_broken = new()
    {
        SessionId = "s-1",
        FaceChoose = [new() { FaceId = "0", SoundFile = MediaSource.FromUrl("https://x/a.mp3"), SoundStartTime = 0, SoundEndTime = 1500, SoundInsertTime = 0 }],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AClientThatObservesSendsAndTells()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var response = await Answers.Client(handler, o => o.RequestChecks = RequestChecks.Observe).CreateAdvancedLipSyncRawAsync(s_broken, Token);

        Assert.Single(handler.Sent);
        Assert.Equal("1500", Assert.Single(response.RequestCheck!.Violations).Actual);
    }

    [Fact]
    public async Task AClientWithoutChecksSendsWhateverIsLargeOrWrong()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var client = Answers.Client(handler, o => o.RequestChecks = RequestChecks.Off);

        Assert.Null((await client.CreateAdvancedLipSyncRawAsync(s_broken, Token)).RequestCheck);
        await client.CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromBytes(new byte[5_242_881])), Token);

        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task AResponseHasTheVerdictsOfItsRequest()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var response = await Answers.Client(handler).CreateAdvancedLipSyncRawAsync(Answers.LipSync(externalId: "mine-1"), Token);

        Assert.Equal(KlingClient.Operations.CreateAdvancedLipSync.Rules, response.RequestCheck!.Outcomes.Select(o => o.Rule));
        response.RequestCheck.Of("unique", "/external_task_id").AssertPassed();
    }

    [Fact]
    public async Task WhatIsSentAgainIsNotASecondUse()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Error(1303, "busy"), 429), () => StubHandler.Json(Answers.Created));

        Assert.Equal("t-1", (await Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token)).TaskId);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task ATaskWhoseAnswerWasLostIsStartedOnceMoreWithItsId()
    {
        using var handler = new StubHandler(
            (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."),
            (_, _) => Task.FromResult(StubHandler.Json(Answers.Error(1203, "no such task"), 404)),
            (_, _) => Task.FromResult(StubHandler.Json(Answers.Created)));

        Assert.Equal("t-1", (await Answers.Client(handler).StartAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token)).Id);
        Assert.Equal(3, handler.Sent.Count);
    }

    [Fact]
    public async Task ATaskThatWasFoundHasUsedItsId()
    {
        using var handler = new StubHandler(
            (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."),
            (_, _) => Task.FromResult(StubHandler.Json(Answers.Task("submitted"))));
        var client = Answers.Client(handler);

        await client.StartAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token);

        await Assert.ThrowsAsync<ContractViolationException>(() => client.StartAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token));
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task TheOldestValuesAreForgotten()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var client = Answers.Client(handler);
        for (var i = 0; i <= 1000; i++)
        {
            await client.CreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-" + i), Token);
        }

        (await client.CheckCreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-0"), Token)).Of("unique", "/external_task_id").AssertOpen("more values than it remembers");
        Assert.Equal(RuleVerdict.Violated, (await client.CheckCreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1000"), Token)).Of("unique", "/external_task_id").Verdict);
    }

    [Fact]
    public async Task ManyCallsAtOnceRememberAll()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var client = Answers.Client(handler);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => client.CreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-" + i), Token), Token)));

        for (var i = 0; i < 200; i++)
        {
            Assert.False((await client.CheckCreateAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-" + i), Token)).Holds);
        }
    }

    [Fact]
    public async Task ACheckIsCancelledWhileItMeasures()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Answers.Client(handler).CreateAdvancedLipSyncAsync(Answers.LipSync(MediaSource.FromStream(new MemoryStream(SampleSounds.Wav(3)))), cancel.Token));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task AFileThatIsGoneIsLeftOpenByTheCheckAndToldBySending()
    {
        using var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var path = Path.Combine(Path.GetTempPath(), "specular-" + Path.GetRandomFileName());
        await File.WriteAllBytesAsync(path, SampleSounds.Wav(3), Token);
        var request = Answers.LipSync(MediaSource.FromFile(path));
        File.Delete(path);
        var client = Answers.Client(handler);

        (await client.CheckCreateAdvancedLipSyncAsync(request, Token)).Of("media", "/face_choose/*/sound_file").AssertOpen("could not be read");
        Assert.NotNull(await Record.ExceptionAsync(() => client.CreateAdvancedLipSyncAsync(request, Token)));
        Assert.Empty(handler.Sent);
    }
}
