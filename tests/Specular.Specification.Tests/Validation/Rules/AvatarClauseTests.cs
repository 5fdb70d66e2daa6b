using Specular.Specification.Profiles;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation.Rules;

/// <summary>Each clause of the avatar page's prose.</summary>
public sealed class AvatarClauseTests
{
    private const string Create = "POST /kling/v1/videos/avatar/image2video";

    [Theory]
    [InlineData(2000, RuleVerdict.Passed)]
    [InlineData(1999, RuleVerdict.Violated)]
    [InlineData(300_000, RuleVerdict.Passed)]
    [InlineData(300_001, RuleVerdict.Violated)]
    public void AnAudioIdIsTwoToThreeHundredSecondsLong(int duration, RuleVerdict verdict)
    {
        var outcomes = Check("""{"audio_id":"a","image":"https://e.com/a.png"}""", new KnownFacts().Issue("a", with: $$"""{"duration":{{duration}}}"""));

        Assert.Equal(verdict == RuleVerdict.Passed ? [] : ["/audio_id"], outcomes.SelectMany(o => o.Violations).Select(v => v.Pointer));
        Assert.Equal(verdict == RuleVerdict.Passed, outcomes.Where(o => o.Rule is CompareRule).All(o => o.Verdict == RuleVerdict.Passed));
    }

    [Theory]
    [InlineData("a", RuleVerdict.Passed)]
    [InlineData("b", RuleVerdict.Violated)]
    public void AnAudioIdIsOneThatWasGiven(string id, RuleVerdict verdict)
    {
        var body = $$"""{"audio_id":"{{id}}","image":"https://e.com/a.png"}""";

        Assert.Equal(verdict, Assert.Single(Check(body, new KnownFacts().Issue("a")), o => o.Rule is IssuedByRule).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Assert.Single(Check(body), o => o.Rule is IssuedByRule).Verdict);
    }

    [Fact]
    public void AnIdWithoutAKnownLengthIsNotCheckedForOne() =>
        Assert.All(
            Check("""{"audio_id":"a","image":"https://e.com/a.png"}""", new KnownFacts().Issue("a")).Where(o => o.Rule is CompareRule),
            o => Assert.Equal(RuleVerdict.NotChecked, o.Verdict));

    [Fact]
    public void OfTheSoundAndTheIdOneIsEmpty()
    {
        var outcomes = Check("""{"audio_id":"","sound_file":"https://e.com/a.mp3","image":"https://e.com/a.png"}""", new KnownFacts().Issue("a").Media("https://e.com/a.mp3"));

        Assert.Empty(outcomes.SelectMany(o => o.Violations));
        Assert.Equal(RuleVerdict.Passed, Assert.Single(outcomes, o => o.Rule is ExactlyOneRule).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Assert.Single(outcomes, o => o.Rule is IssuedByRule).Verdict);
    }

    [Fact]
    public void TheProfileHasTheLimitsOfThePictureAndTheSound()
    {
        var profile = Surface.Read("kling-relay").Contract.Profile;

        Assert.Equal(
            new MediaLimits { Formats = [MediaFormat.Jpeg, MediaFormat.Png], MaxBytes = 10 * 1024 * 1024, MinSide = 300, MinAspect = new(1, 2.5m), MaxAspect = new(2.5m, 1) },
            profile.FindMedia(Create, "/image")!.Limits);
        Assert.Equal(
            new MediaLimits
            {
                Formats = [MediaFormat.Mp3, MediaFormat.Wav, MediaFormat.M4a, MediaFormat.Aac],
                MaxBytes = 5 * 1024 * 1024,
                MinDuration = TimeSpan.FromSeconds(2),
                MaxDuration = TimeSpan.FromSeconds(300),
            },
            profile.FindMedia(Create, "/sound_file")!.Limits);
        Assert.Equal(TimeSpan.FromDays(30), profile.FindIssuedBy(Create, "/audio_id")!.Lifetime);
    }

    private static IReadOnlyList<RuleOutcome> Check(string body, IRuleFacts? facts = null)
    {
        var contract = Surface.Read("kling-relay").Contract;
        return RuleChecker.Compile(contract.Operation(Create), contract).Check(Json.Parse(body), facts);
    }
}
