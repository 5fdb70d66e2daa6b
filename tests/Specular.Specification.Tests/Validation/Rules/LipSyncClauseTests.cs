using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation.Rules;

/// <summary>Each clause of the lip-sync documents' prose: a request that keeps it, one that breaks it, and one of which nobody knows.</summary>
public sealed class LipSyncClauseTests
{
    private const string Create = "POST /klingai/v1/videos/advanced-lip-sync";
    private const string Sound = "https://example.com/sound.mp3";
    private const string Film = "https://example.com/film.mp4";

    // A face that can be seen from 1 s to 9 s, in a film of 10 s, and a sound of 8 s.
    private static KnownFacts Facts => new KnownFacts()
        .Issue("face", with: """{"face_id":"face","start_time":1000,"end_time":9000}""")
        .Issue("session", asked: $$"""{"video_url":"{{Film}}"}""")
        .Length(Sound, 8000).Length(Film, 10_000).Media(Sound).Use("taken");

    [Theory]
    [InlineData("以原始音频开始时间为准", 0, 3000, 2000, RuleVerdict.Passed)]
    [InlineData("以原始音频开始时间为准", -1, 3000, 2000, RuleVerdict.Violated)]
    [InlineData("裁剪后音频不得短于2秒", 1000, 3000, 2000, RuleVerdict.Passed)]
    [InlineData("裁剪后音频不得短于2秒", 1000, 2999, 2000, RuleVerdict.Violated)]
    [InlineData("终点时间不得晚于原始音频总时长", 0, 8000, 1000, RuleVerdict.Passed)]
    [InlineData("终点时间不得晚于原始音频总时长", 0, 8001, 1000, RuleVerdict.Violated)]
    [InlineData("插入音频的开始时间不得早于视频开始时间", 0, 4000, 0, RuleVerdict.Passed)]
    [InlineData("插入音频的开始时间不得早于视频开始时间", 0, 4000, -1, RuleVerdict.Violated)]
    [InlineData("插入音频的结束时间不得晚于视频结束时间", 1000, 5000, 6000, RuleVerdict.Passed)]
    [InlineData("插入音频的结束时间不得晚于视频结束时间", 1000, 5000, 6001, RuleVerdict.Violated)]
    [InlineData("至少重合2秒时长", 0, 3000, 0, RuleVerdict.Passed)]
    [InlineData("至少重合2秒时长", 0, 2999, 0, RuleVerdict.Violated)]
    [InlineData("至少重合2秒时长", 0, 2000, 6000, RuleVerdict.Passed)]
    [InlineData("至少重合2秒时长", 0, 2000, 6001, RuleVerdict.NotChecked)]
    [InlineData("至少重合2秒时长", 0, 2000, 7000, RuleVerdict.NotChecked)]
    [InlineData("至少重合2秒时长", 0, 2000, 7001, RuleVerdict.Violated)]
    public void ClausesOfTheClip(string clause, int start, int end, int insert, RuleVerdict verdict)
    {
        var outcomes = Check(Body(start, end, insert), Facts).Where(o => Says(o, clause)).ToList();

        Assert.NotEmpty(outcomes);
        Assert.Equal(verdict, Together(outcomes));
    }

    [Theory]
    [InlineData("终点时间不得晚于原始音频总时长")]
    [InlineData("插入音频的结束时间不得晚于视频结束时间")]
    [InlineData("至少重合2秒时长")]
    [InlineData("由人脸识别接口返回")]
    [InlineData("有效期24小时")]
    [InlineData("单用户下需要保证唯一性")]
    [InlineData("音频文件支持传入音频Base64编码")]
    public void WhereNobodyKnowsAClauseIsNotChecked(string clause)
    {
        var outcomes = Check(Body(0, 3000, 2000)).Where(o => Says(o, clause)).ToList();

        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, o => Assert.Equal(RuleVerdict.NotChecked, o.Verdict));
    }

    [Theory]
    [InlineData("face", "session", "free", null)]
    [InlineData("other", "session", "free", "由人脸识别接口返回")]
    [InlineData("face", "other", "free", "有效期24小时")]
    [InlineData("face", "session", "taken", "单用户下需要保证唯一性")]
    public void ClausesOfIds(string face, string session, string externalId, string? broken)
    {
        var violated = Check(Body(0, 3000, 2000, face, session, externalId), Facts).Where(o => o.Verdict == RuleVerdict.Violated).ToList();

        Assert.Equal(broken is null ? 0 : 1, violated.Count);
        Assert.All(violated, o => Assert.True(Says(o, broken!)));
    }

    [Fact]
    public void EveryClauseOfAGoodRequestPasses() =>
        Assert.All(Check(Body(0, 3000, 2000), Facts), o => Assert.Equal((RuleVerdict.Passed, o.Rule), (o.Verdict, o.Rule)));

    [Fact]
    public void AFaceThatIsSeenForLessThanTwoSecondsIsTooShort()
    {
        var facts = Facts.Issue("face", with: """{"start_time":1000,"end_time":2999}""");

        Assert.Equal(
            ["/face_choose/0/sound_insert_time", "/face_choose/0/face_id"],
            Check(Body(0, 3000, 2000), facts).SelectMany(o => o.Violations).Select(v => v.Pointer));
    }

    [Fact]
    public void TheProfileHasTheLimitsOfTheFilmAndTheSound()
    {
        var media = Surface.Read("kling-302").Contract.Profile.Media;

        Assert.Equal(
            new MediaLimits
            {
                Formats = [MediaFormat.Mp4, MediaFormat.Mov],
                MaxBytes = 100 * 1024 * 1024,
                MinSide = 512,
                MaxSide = 2160,
                Resolutions = [720, 1080],
                MinDuration = TimeSpan.FromSeconds(2),
                MaxDuration = TimeSpan.FromSeconds(60),
            },
            media[0].Limits);
        Assert.Equal(
            new MediaLimits
            {
                Formats = [MediaFormat.Mp3, MediaFormat.Wav, MediaFormat.M4a],
                MaxBytes = 5 * 1024 * 1024,
                MinDuration = TimeSpan.FromSeconds(2),
                MaxDuration = TimeSpan.FromSeconds(60),
            },
            media[1].Limits);
    }

    private static IReadOnlyList<RuleOutcome> Check(string body, IRuleFacts? facts = null)
    {
        var contract = Surface.Read("kling-302").Contract;
        return RuleChecker.Compile(contract.Operation(Create), contract).Check(Json.Parse(body), facts);
    }

    private static bool Says(RuleOutcome outcome, string clause) => outcome.Rule.Evidence.Statement.Contains(clause, StringComparison.Ordinal);

    private static RuleVerdict Together(List<RuleOutcome> outcomes) =>
        outcomes.Exists(o => o.Verdict == RuleVerdict.Violated) ? RuleVerdict.Violated
        : outcomes.Exists(o => o.Verdict == RuleVerdict.NotChecked) ? RuleVerdict.NotChecked : RuleVerdict.Passed;

    private static string Body(int start, int end, int insert, string face = "face", string session = "session", string externalId = "free") => $$"""
        {"session_id":"{{session}}","external_task_id":"{{externalId}}","face_choose":[
          {"face_id":"{{face}}","sound_file":"{{Sound}}","sound_start_time":{{start}},"sound_end_time":{{end}},"sound_insert_time":{{insert}}}]}
        """;
}
