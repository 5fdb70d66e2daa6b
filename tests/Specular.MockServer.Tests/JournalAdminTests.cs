using System.Net;
using System.Threading.Channels;

namespace Specular.Mocking.Tests;

/// <summary>What the journal says of what was broken, and by which line.</summary>
public sealed class JournalAdminTests
{
    [Fact]
    public async Task AViolationNamesTheLineOfTheKeywordAndEachRuleHasItsVerdict()
    {
        var answered = Channel.CreateUnbounded<AnsweredRequest>();
        await using var server = await MockServer.StartAsync(
            TestSurfaces.Kling, new MockServerOptions { OnAnswered = a => answered.Writer.TryWrite(a) }, TestContext.Current.CancellationToken);
        using var client = server.CreateHttpClient();
        using var kling = KlingCalls.On(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await kling.SendCreateAsync(volume: 3)).StatusCode);

        var entry = (await client.GetAdminAsync("journal?last=1"))["entries"]![0]!;
        var violation = (string)Assert.Single(entry["violations"]!.AsArray())!;
        var line = File.ReadLines(Path.Combine(TestSurfaces.Kling, "advanced-lip-sync.create.yaml")).Index().Where(l => l.Item.Contains("maximum: 2", StringComparison.Ordinal)).Select(l => l.Index + 1);
        Assert.Contains(line, l => violation.Contains($"advanced-lip-sync.create.yaml:{l}:", StringComparison.Ordinal));
        Assert.Contains("found the number 3", violation, StringComparison.Ordinal);

        var verdicts = entry["rules"]!.AsArray().Select(r => (string)r!["verdict"]!).ToArray();
        Assert.Contains("passed", verdicts);
        Assert.Contains("notChecked", verdicts);
        Assert.Contains(entry["rules"]!.AsArray(), r => ((string)r!["source"]!).Contains("裁剪后音频不得短于2秒", StringComparison.Ordinal));
        Assert.All(entry["rules"]!.AsArray().GroupBy(r => (string)r!["rule"]!), sameDemand => Assert.Single(sameDemand));

        // What is told to those who watch, after the answer is written, has the place, and nothing of what was sent.
        var last = await answered.Reader.ReadAllAsync(TestContext.Current.CancellationToken).FirstAsync(a => a.Status == (int)HttpStatusCode.BadRequest, TestContext.Current.CancellationToken)
            .AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var told = Assert.Single(last.Violations);
        Assert.Contains("advanced-lip-sync.create.yaml:", told, StringComparison.Ordinal);
        Assert.DoesNotContain("found", told, StringComparison.Ordinal);
    }
}
