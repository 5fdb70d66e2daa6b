using Specular.Specification.Validation;
using Xunit;
using static Specular.Specification.Tests.Validation.Rules.RuleText;

namespace Specular.Specification.Tests.Validation.Rules;

public sealed class MediaRuleTests
{
    private const string Sound = "media: [{operation: POST /x, member: /list/*/sound, kind: audio, maxBytes: 10, basis: assumed, source: s}]";
    private const string Film = "media: [{operation: POST /x, member: /film, kind: video, inline: false, basis: assumed, source: s}]";

    [Fact]
    public void MediaThatIsAsItMustBePasses() =>
        Assert.Equal(RuleVerdict.Passed, Check(Sound, """{"list":[{"sound":"AAAA"}]}""", new KnownFacts().Media("AAAA")).Verdict);

    [Fact]
    public void EveryFaultOfMediaIsAViolationAtItsMember()
    {
        var facts = new KnownFacts().Media("AAAA").Media("BBBB", new("maxBytes", "at most 10 bytes", "12 bytes"), new("minDuration", "at least 2 s", "1 s"));

        var outcome = Check(Sound, """{"list":[{"sound":"AAAA"},{"sound":"BBBB"}]}""", facts);

        Assert.Equal(RuleVerdict.Violated, outcome.Verdict);
        Assert.Equal(
            ["/list/1/sound: expected at most 10 bytes, found 12 bytes", "/list/1/sound: expected at least 2 s, found 1 s"],
            outcome.Violations.Select(v => v.Message));
        Assert.Equal(["maxBytes", "minDuration"], outcome.Violations.Select(v => v.Keyword));
    }

    [Fact]
    public void MediaThatNobodyOpenedIsNotChecked()
    {
        const string Body = """{"list":[{"sound":"AAAA"},{"sound":"https://example.com/a.mp3"}]}""";

        Assert.Equal(RuleVerdict.NotChecked, Check(Sound, Body).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Check(Sound, Body, new KnownFacts().Media("AAAA")).Verdict);
    }

    [Theory]
    [InlineData("""{"film":"https://example.com/a.mp4"}""", null)]
    [InlineData("""{"film":"oss://bucket/a.mp4"}""", null)]
    [InlineData("""{"film":"AAAAIGZ0eXBtcDQy"}""", "/film: expected an address, found the string \"AAAAIGZ0eXBtcDQy\"")]
    [InlineData("""{"film":"data:video/mp4;base64,AAAA"}""", "/film: expected an address, found base64 after \"data:\"")]
    [InlineData("""{"film":""}""", null)]
    [InlineData("""{"film":null}""", null)]
    [InlineData("""{"film":5}""", null)]
    [InlineData("{}", null)]
    public void AMemberThatTakesAnAddressTakesNothingElse(string body, string? message) =>
        Assert.Equal(message is null ? [] : [message], Check(Film, body).Violations.Select(v => v.Message));

    [Theory]
    [InlineData("DATA:audio/mpeg;base64,AAAA")]
    [InlineData("data:audio/mpeg;base64,AAAA")]
    public void Base64IsBare(string text) =>
        Assert.Equal(
            "/list/0/sound: expected an address or bare base64, found base64 after \"data:\"",
            Assert.Single(Check(Sound, $$"""{"list":[{"sound":"{{text}}"}]}""").Violations).Message);

    [Fact]
    public void ARequiredMemberIsNotEmpty()
    {
        var contract = Surface.Read("kling-302").Contract;
        var outcomes = RuleChecker.Compile(contract.Operation("POST /klingai/v1/videos/identify-face"), contract).Check(Json.Parse("""{"video_url":""}"""));

        Assert.Equal("/video_url: expected an address, found an empty string", Assert.Single(outcomes.SelectMany(o => o.Violations)).Message);
    }
}
