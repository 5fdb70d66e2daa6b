using System.Text;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Tests;

public sealed class JournalTests
{
    [Fact]
    public void AnEntrySaysWhatTheContractSaysOfTheRequest()
    {
        var client = new Client();
        client.Send("POST", "/klingai/v1/videos/advanced-lip-sync?a=1", "{}");
        var entry = Assert.Single(client.Simulator.Journal.Entries());
        Assert.Equal((Surfaces.LipSync, 400, 2, "a=1"), (entry.Operation, entry.Status, entry.Violations.Count, entry.Query));
        Assert.Equal("{}", Encoding.UTF8.GetString(entry.Body.Span));
        Assert.Contains("1201", Encoding.UTF8.GetString(entry.ResponseBody.Span));
    }

    [Fact]
    public void AnEntryHasEachRulesVerdictAndTheKeywordsPlaceAfterItWasPutAway()
    {
        var client = new Client();
        client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", client.LipSyncBody().Replace("\"sound_end_time\":3000", "\"sound_end_time\":\"x\"", StringComparison.Ordinal));
        var entry = client.Simulator.Journal.Entries()[^1];
        var violation = Assert.Single(entry.Violations);
        Assert.Equal(("/face_choose/0/sound_end_time", "type", "advanced-lip-sync.create.yaml"), (violation.Pointer, violation.Keyword, violation.Source!.Value.Document));
        Assert.EndsWith("/sound_end_time/type", violation.Source.Value.Pointer, StringComparison.Ordinal);
        Assert.All(entry.Rules, r => Assert.Equal(Surfaces.LipSync, r.Rule.Operation));
        Assert.Contains(entry.Rules, r => r.Verdict == RuleVerdict.Passed && r.Rule is IssuedByRule);
        Assert.Contains(entry.Rules, r => r.Verdict == RuleVerdict.NotChecked && r.Rule is CompareRule);

        // Clearing a namespace writes the rest anew.
        client.Simulator.Journal.Clear("other");
        Assert.Equal(entry.Rules.Select(r => r.Verdict), client.Simulator.Journal.Entries()[^1].Rules.Select(r => r.Verdict));
        client.Send("GET", "/nowhere");
        Assert.Empty(client.Simulator.Journal.Entries()[^1].Rules);
    }

    [Fact]
    public void CredentialsAreRedacted()
    {
        var client = new Client { Key = "sk-very-secret" };
        client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/x?api_key=sk-very-secret&b=2");
        var entry = Assert.Single(client.Simulator.Journal.Entries());
        Assert.Contains(new Header("Authorization", "Bearer ***"), entry.Headers);
        Assert.Equal("api_key=***&b=2", entry.Query);
        Assert.DoesNotContain("very-secret", string.Join(" ", entry.Headers) + entry.Path + Encoding.UTF8.GetString(entry.ResponseBody.Span));
    }

    [Fact]
    public void LargeBodiesAreCut()
    {
        var client = new Client(new SimulatorOptions { JournalBodyBytes = 10 });
        client.Send("POST", "/klingai/v1/videos/identify-face", """{"video_url":"https://example.com/a.mp4"}""");
        var entry = Assert.Single(client.Simulator.Journal.Entries());
        Assert.Equal((10, 41L, 10), (entry.Body.Length, entry.BodyLength, entry.ResponseBody.Length));
    }

    [Fact]
    public void OneNamespacesEntriesCanBeRead()
    {
        var client = new Client();
        client.Identify();
        client.Namespace = "a";
        client.Identify();
        Assert.Single(client.Simulator.Journal.Entries("a"));
        client.Simulator.Reset("a");
        Assert.Equal("", Assert.Single(client.Simulator.Journal.Entries()).Namespace);
    }
}
