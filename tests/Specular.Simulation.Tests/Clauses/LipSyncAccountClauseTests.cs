using Specular.Specification.Validation;
using Specular.Testing.Media;

namespace Specular.Simulation.Tests.Clauses;

/// <summary>What the lip-sync documents say of ids, volumes and prices.</summary>
public sealed class LipSyncAccountClauseTests
{
    private const string Session = "有效期24小时";
    private const string Face = "由人脸识别接口返回";
    private const string ExternalId = "单用户下需要保证唯一性";

    [Fact]
    public void ASessionAndAFaceThatWereIssuedAreTaken()
    {
        var answer = new LipSyncCalls().Create();
        answer.IsAccepted(Session);
        answer.IsAccepted(Face);
    }

    [Fact]
    public void ASessionOrAFaceThatWasNeverIssuedIsUnknown()
    {
        var session = new LipSyncCalls().Create(session: "made-up");
        Assert.Equal((404, 1203L, RuleVerdict.Violated), (session.Status, session.Code, session[Session]));
        var face = new LipSyncCalls().Create(face: "made-up");
        Assert.Equal((404, 1203L, RuleVerdict.Violated), (face.Status, face.Code, face[Face]));
    }

    [Fact]
    public void ASessionAndItsFacesLiveForADay()
    {
        var calls = new LipSyncCalls();
        var body = calls.Client.LipSyncBody();
        calls.Client.Clock.Advance(TimeSpan.FromHours(24));
        calls.Send(body).IsAccepted(Session, RuleVerdict.Passed);
        calls.Client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var answer = calls.Send(body);
        Assert.Equal((404, 1203L, RuleVerdict.Violated, RuleVerdict.Violated), (answer.Status, answer.Code, answer[Session], answer[Face]));
    }

    [Fact]
    public void WhereIdsAreNotLookedUpTheyAreNotChecked()
    {
        var answer = new LipSyncCalls(new SimulatorOptions { ChecksIssuedIds = false }).Create(session: "any", face: "any");
        answer.IsAccepted(Session, RuleVerdict.NotChecked);
        answer.IsAccepted(Face, RuleVerdict.NotChecked);
    }

    [Fact]
    public void AnExternalIdIsUsedOnce()
    {
        var calls = new LipSyncCalls();
        const string Mine = ",\"external_task_id\":\"mine\"";
        calls.Create(after: Mine).IsAccepted(ExternalId);
        var second = calls.Create(after: Mine);
        Assert.Equal((400, 1201L, RuleVerdict.Violated), (second.Status, second.Code, second[ExternalId]));
        calls.Create(after: ",\"external_task_id\":\"\"").IsAccepted(ExternalId, RuleVerdict.NotChecked);
        calls.Create().IsAccepted(ExternalId, RuleVerdict.NotChecked);
        calls.Client.Key = "sk-other";
        calls.Create(after: Mine).IsAccepted(ExternalId);
    }

    [Theory]
    [InlineData("sound_volume", "2", true)]
    [InlineData("sound_volume", "2.1", false)]
    [InlineData("sound_volume", "-0.1", false)]
    [InlineData("original_audio_volume", "0", true)]
    [InlineData("original_audio_volume", "2.1", false)]
    [InlineData("original_audio_volume", "-0.1", false)]
    public void VolumesGoFromZeroToTwo(string member, string volume, bool isTaken)
    {
        var answer = new LipSyncCalls().Create(more: $",\"{member}\":{volume}");
        Assert.Equal(isTaken ? (200, 0L) : (400, 1201L), (answer.Status, answer.Code));
        Assert.Equal(isTaken, answer.Entry.Violations.Count == 0);
        Assert.All(answer.Entry.Violations, v => Assert.Equal("advanced-lip-sync.create.yaml", v.Source!.Value.Document));
    }

    [Fact]
    public void AVolumeForTheSoundOfASilentFilmIsTakenAndDoesNothing()
    {
        // What the sample films hold is pictures only.
        var calls = new LipSyncCalls();
        var answer = calls.Create(calls.Serve("silent.mp4", SampleFilms.Mp4(1280, 720, 10)), more: ",\"original_audio_volume\":2");
        Assert.Equal((200, 0L), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(BalanceKind.Account, 1101)]
    [InlineData(BalanceKind.ResourcePack, 1102)]
    public void ACallCostsWhatTheDocumentsSayUntilTheBalanceIsSpent(BalanceKind kind, long code)
    {
        var calls = new LipSyncCalls(new SimulatorOptions { Balance = new SimulatedBalance(0.08m, "PTC") { Kind = kind } });
        Assert.Equal(200, calls.Create().Status);
        Assert.Equal(0.08m - 0.007m - 0.07m, calls.Client.Simulator.BalanceOf("sk-test")!.Amount);
        var refused = calls.Identify(LipSyncCalls.Foreign);
        Assert.Equal((429, code), (refused.Status, refused.Code!.Value));
        Assert.Equal(0.077m, calls.Client.Simulator.Statistics.Spent["PTC"]);
    }
}
