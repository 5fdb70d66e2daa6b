using Kling;

namespace Specular.Runtime.Tests;

public sealed class RequestRuleTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("a-1", true)]
    public async Task ExactlyOneOfTwoMembersIsSent(string? audioId, bool alsoSound)
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created));
        var good = Answers.LipSync().FaceChoose[0];
        var request = new CreateAdvancedLipSyncRequest
        {
            SessionId = "s",
            FaceChoose = [good, new() { FaceId = "1", AudioId = audioId, SoundFile = alsoSound ? good.SoundFile : MediaSource.None, SoundStartTime = 0, SoundEndTime = 1, SoundInsertTime = 0 }],
        };
        var exception = await Assert.ThrowsAsync<ContractViolationException>(() => Answers.Client(handler).StartAdvancedLipSyncAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal("/face_choose/1", exception.Violations[0].Pointer);
        Assert.Contains("audio_id, sound_file", exception.Message);
        Assert.Contains("cannot both be empty", exception.Message);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void AnEmptyStringIsAbsent()
    {
        Assert.False(RequestRules.IsPresent(""));
        Assert.False(RequestRules.IsPresent((string?)null));
        Assert.False(RequestRules.IsPresent(MediaSource.None));
        Assert.False(RequestRules.IsPresent((long?)null));
        Assert.False(RequestRules.IsPresent(default(AdvancedLipSyncTaskStatus)));
        Assert.True(RequestRules.IsPresent((long?)0));
        Assert.True(RequestRules.IsPresent(MediaSource.FromBase64("AQID")));
    }
}
