using KlingRelay;
using Specular;
using Specular.Simulation;

namespace LipSync.Tests;

/// <summary>Contract tests of the avatar operation, whose query comes from our supplement.</summary>
public sealed class AvatarContractTests(KlingServerFixture fixture) : IClassFixture<KlingServerFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAvatarIsMade()
    {
        var task = await fixture.Relay().StartAvatarImage2VideoAsync(Request(sound: MediaSource.FromUrl("https://example.com/speech.mp3")), Stop);

        var done = await task.WaitForCompletionAsync(cancellationToken: Stop);

        Assert.Matches("^[0-9]{18}$", done.TaskId);
        Assert.NotEmpty(done.TaskResult!.Videos![0].Url!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BothOrNeitherOfTheTwoSoundsIsRefusedBeforeSending(bool both)
    {
        var request = both ? Request(MediaSource.FromUrl("https://example.com/speech.mp3"), audioId: "825455158141661278") : Request();

        var error = await Assert.ThrowsAsync<ContractViolationException>(() => fixture.Relay().CreateAvatarImage2VideoAsync(request, Stop));

        Assert.Contains("audio_id", error.Message);
        Assert.Contains("sound_file", error.Message);
    }

    [Fact]
    public async Task AnExternalIdIsUniqueAndFindsTheTask()
    {
        var relay = fixture.Relay();
        var request = Request(audioId: "825455158141661278", externalId: "order-7");
        var receipt = await relay.CreateAvatarImage2VideoAsync(request, Stop);

        Assert.Equal(receipt.TaskId, (await relay.GetAvatarImage2VideoAsync("order-7", Stop)).TaskId);
        await Assert.ThrowsAsync<ContractViolationException>(() => relay.CreateAvatarImage2VideoAsync(request, Stop));
        var error = await Assert.ThrowsAsync<ApiException>(() => fixture.Relay().CreateAvatarImage2VideoAsync(request, Stop));
        Assert.Contains("external_task_id", error.ServiceMessage);
    }

    [Fact]
    public async Task ATaskThatFailsSaysWhy()
    {
        var relay = fixture.Relay();
        fixture.Server.Arrange(KlingRelayClient.Operations.CreateAvatarImage2Video, Outcome.Fail("Image pixel is invalid"));
        var task = await relay.StartAvatarImage2VideoAsync(Request(audioId: "825455158141661278", externalId: "fails"), Stop);

        var failure = await Assert.ThrowsAsync<RemoteTaskFailedException>(() => task.WaitForCompletionAsync(cancellationToken: Stop));

        Assert.Equal("Image pixel is invalid", failure.Reason);
    }

    // The page lists every member as required; what is not wanted is sent empty, as in its example.
    private static CreateAvatarImage2VideoRequest Request(MediaSource? sound = null, string? audioId = null, string externalId = "") => new()
    {
        Image = MediaSource.FromUrl("https://example.com/face.jpg"),
        SoundFile = sound,
        AudioId = audioId,
        Prompt = "",
        Mode = "std",
        CallbackUrl = "",
        ExternalTaskId = externalId,
    };
}
