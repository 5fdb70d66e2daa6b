using Specular.Mocking.Admin;
using Specular.Mocking.Hosting;

namespace Specular.Mocking.Tests;

/// <summary>Targets and durations, as they are written.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("/a/b?c=d", "/a/b", "c=d")]
    [InlineData("/a%20b", "/a%20b", "")]
    [InlineData("/a?", "/a", "")]
    [InlineData("http://host:80/a?b", "/a", "b")]
    [InlineData("http://host?b", "/", "b")]
    [InlineData("http://host", "/", "")]
    [InlineData("*", "/", "")]
    public void ATargetIsCutAsItWasSent(string raw, string path, string query) => Assert.Equal(new RequestTarget(path, query), RequestTarget.Parse(raw));

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("2s", 2.0)]
    [InlineData("1.5m", 90.0)]
    [InlineData(" 24h ", 86400.0)]
    [InlineData("30d", 2592000.0)]
    [InlineData("", null)]
    [InlineData("30", null)]
    [InlineData("-1s", null)]
    [InlineData("1e9d", null)]
    [InlineData("99999999999999d", null)]
    public void DurationsAreReadAsProfilesWriteThem(string text, double? seconds)
    {
        var isRead = DurationText.TryParse(text, out var value);
        Assert.Equal(seconds, isRead ? value.TotalSeconds : null);
    }

    [Theory]
    [InlineData(0.25, "250ms")]
    [InlineData(90.0, "90s")]
    [InlineData(120.0, "2m")]
    [InlineData(86400.0, "1d")]
    [InlineData(0.0, "0ms")]
    public void DurationsAreWrittenWithTheirLargestWholeUnit(double seconds, string text) => Assert.Equal(text, DurationText.Format(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task WatchersSeeMethodPathStatusAndTask()
    {
        var seen = new System.Collections.Concurrent.ConcurrentQueue<AnsweredRequest>();
        string id;
        await using (var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { OnAnswered = seen.Enqueue }, TestContext.Current.CancellationToken))
        {
            using var kling = KlingCalls.On(server);
            id = await kling.CreateAsync();
            await kling.StatusAsync(id);
        }

        Assert.Equal(
            [("POST", 200, null), ("POST", 200, id), ("GET", 200, id)],
            seen.Select(a => (a.Method, a.Status, a.TaskId)));
        Assert.All(seen, a => Assert.Null(a.Fault));
    }
}
