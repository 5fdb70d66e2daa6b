using System.Text;

namespace Specular.Runtime.Tests;

public sealed class RemoteTaskTokenTests
{
    [Fact]
    public async Task ATokenResumesTheTaskInAnotherClient()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created), () => StubHandler.Json(Answers.Task("succeed")));
        var token = (await Answers.Client(handler).StartAdvancedLipSyncAsync(Answers.LipSync(), TestContext.Current.CancellationToken)).ToToken();
        Assert.Matches("^[A-Za-z0-9_-]+$", token);
        Assert.DoesNotContain("sk-secret", Encoding.UTF8.GetString(Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '='))));

        var resumed = Answers.Client(handler).ResumeAdvancedLipSync(token);
        Assert.Equal("t-1", resumed.Id);
        Assert.Equal("mine-1", resumed.ExternalId);
        Assert.Equal(TaskState.Unknown, resumed.State);
        Assert.Equal(token, resumed.ToToken());
        Assert.Equal("t-1", (await resumed.WaitForCompletionAsync(cancellationToken: TestContext.Current.CancellationToken)).TaskId);
    }

    [Fact]
    public void ATokenSaysWhatItIsFor()
    {
        var token = new RemoteTaskToken { Contract = "A.B", Operation = "POST /任务", TaskId = "t/1", Server = "https://h" };
        Assert.Equal(token, RemoteTaskToken.Parse(token.ToString()));
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("e30")]
    [InlineData("eyJ2IjoyfQ")]
    [InlineData("W10")]
    [InlineData("eyJ2IjoxLCJjIjoiQSIsIm8iOiJQT1NUIC94IiwiaWQiOjF9")]
    public void ATextThatIsNoTokenIsRefused(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => RemoteTaskToken.Parse(text));
        Assert.Contains("ToToken", exception.Message);
    }

    [Fact]
    public void AnothersTokenIsRefused()
    {
        var client = Answers.Client(new StubHandler(() => StubHandler.Json("{}")));
        var foreign = new RemoteTaskToken { Contract = "Other.Client", Operation = "POST /klingai/v1/videos/advanced-lip-sync", TaskId = "t" };
        Assert.Contains("Other.Client", Assert.Throws<ArgumentException>(() => client.ResumeAdvancedLipSync(foreign.ToString())).Message);
        var other = foreign with { Contract = "Kling.KlingClient", Operation = "POST /x" };
        Assert.Contains("POST /x", Assert.Throws<ArgumentException>(() => client.ResumeAdvancedLipSync(other.ToString())).Message);
    }
}
