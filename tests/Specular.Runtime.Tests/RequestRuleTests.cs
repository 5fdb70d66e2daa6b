using Pairs;

namespace Specular.Runtime.Tests;

public sealed class RequestRuleTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("a-1", true)]
    public async Task ExactlyOneOfTwoMembersIsSent(string? audioId, bool alsoSound)
    {
        var handler = new StubHandler(() => StubHandler.Json("{}"));
        using var http = new HttpClient(handler);
        var pairs = new PairsClient(new PairsClientOptions { ApiKey = "k" }, http);
        var exception = await Assert.ThrowsAsync<ContractViolationException>(() => pairs.SendPairsAsync(
            new() { Items = [new() { SoundFile = "a.mp3" }, new() { AudioId = audioId, SoundFile = alsoSound ? "a.mp3" : null }] },
            TestContext.Current.CancellationToken));
        Assert.Equal("/items/1", Assert.Single(exception.Violations).Pointer);
        Assert.Contains("audio_id, sound_file", exception.Message);
        Assert.Contains("cannot both be empty", exception.Message);
        Assert.Empty(handler.Sent);
    }
}
