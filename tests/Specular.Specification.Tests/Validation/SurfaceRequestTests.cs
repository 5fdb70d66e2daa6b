using Specular.Specification.Profiles;
using Specular.Specification.Tests.Validation.Rules;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation;

/// <summary>Requests to the two surfaces, the published examples among them.</summary>
public sealed class SurfaceRequestTests
{
    private const string Avatar = "POST /kling/v1/videos/avatar/image2video";
    private const string LipSync = "POST /klingai/v1/videos/advanced-lip-sync";

    [Fact]
    public void ThePublishedAvatarExampleIsValidThoughItsSoundFileIsEmpty()
    {
        var contract = Surface.Read("kling-relay").Contract;
        var operation = contract.Operation(Avatar);
        var example = Assert.Single(operation.Body!.Json!.Examples).Value;

        Assert.Equal("", example["sound_file"]!.AsString());
        Assert.Empty(RequestValidator.Compile(operation, contract).Validate(TestParameters.None, example));
    }

    [Theory]
    [InlineData("\"audio_id\":\"825455158141661278\",", true, "")]
    [InlineData("\"sound_file\":\"https://example.com/a.mp3\",", true, "")]
    [InlineData("\"audio_id\":\"\",\"sound_file\":\"https://example.com/a.mp3\",", true, "")]
    [InlineData("", false, "body: expected exactly one of audio_id and sound_file, found neither")]
    [InlineData("\"audio_id\":\"\",\"sound_file\":\"\",", false, "body: expected exactly one of audio_id and sound_file, found neither")]
    [InlineData("\"audio_id\":\"1\",\"sound_file\":\"https://example.com/a.mp3\",", false, "body: expected exactly one of audio_id and sound_file, found audio_id and sound_file")]
    public void OfAnExclusivePairExactlyOneIsThere(string members, bool isValid, string message)
    {
        var contract = Surface.Read("kling-relay").Contract;
        var body = Json.Parse("{" + members + "\"image\":\"https://example.com/a.png\",\"prompt\":\"\",\"mode\":\"std\",\"callback_url\":\"\",\"external_task_id\":\"\"}");

        var violations = RequestValidator.Compile(contract.Operation(Avatar), contract).Validate(TestParameters.None, body);

        Assert.Equal(isValid ? [] : [message], violations.Select(v => v.Message));
    }

    [Fact]
    public void ThePublishedLipSyncExampleBreaksItsOwnSchemaAtTheFaceId()
    {
        var contract = Surface.Read("kling-302").Contract;
        var operation = contract.Operation(LipSync);
        var example = Assert.Single(operation.Body!.Json!.Examples).Value;

        var violation = Assert.Single(RequestValidator.Compile(operation, contract).Validate(TestParameters.None, example));

        Assert.Equal("/face_choose/0/face_id: expected a string, found the number 0", violation.Message);
    }

    [Fact]
    public void AllViolationsAreFoundAtOnceEachAtItsPlace()
    {
        var contract = Surface.Read("kling-302").Contract;
        var body = Json.Parse("""{"face_choose":[{"face_id":"f","sound_file":"s","sound_start_time":"0","sound_end_time":2.5,"sound_insert_time":0,"sound_volume":3}]}""");

        var violations = RequestValidator.Compile(contract.Operation(LipSync), contract).Validate(TestParameters.None, body);

        Assert.Equal(
            [
                "/face_choose/0/sound_start_time: expected an integer, found the string \"0\"",
                "/face_choose/0/sound_end_time: expected an integer, found the number 2.5",
                "/face_choose/0/sound_volume: expected a number of at most 2, found the number 3",
                "/session_id: expected a string (required), found nothing",
            ],
            violations.Select(v => v.Message));
    }

    [Fact]
    public void AMissingBodyIsAViolation()
    {
        var contract = Surface.Read("kling-302").Contract;

        var violation = Assert.Single(RequestValidator.Compile(contract.Operation(LipSync), contract).Validate(TestParameters.None, null));

        Assert.Equal(("", "required"), (violation.Pointer, violation.Keyword));
    }

    [Fact]
    public void IssuedValuesAreAskedForAndAreNotCheckedWhereNobodyRemembers()
    {
        var contract = Surface.Read("kling-302").Contract;
        var validator = RequestValidator.Compile(contract.Operation(LipSync), contract);
        var body = Json.Parse("""
            {"session_id":"known","external_task_id":"used","face_choose":[
              {"face_id":"known","sound_file":"https://e.com/a.mp3","sound_start_time":0,"sound_end_time":2000,"sound_insert_time":0},
              {"face_id":"strange","sound_file":"https://e.com/a.mp3","sound_start_time":0,"sound_end_time":2000,"sound_insert_time":0}]}
            """);

        var checkedReport = validator.Check(TestParameters.None, body, new KnownFacts().Issue("known").Use("used"));
        var blindReport = validator.Check(TestParameters.None, body);

        Assert.Equal(
            [
                "/face_choose/1/face_id: expected a value that POST /klingai/v1/videos/identify-face answered with in the last 24 hours, found the string \"strange\"",
                "/external_task_id: expected a value that was not used before, found the string \"used\"",
            ],
            checkedReport.Violations.Select(v => v.Message));
        Assert.Equal([RuleVerdict.Passed, RuleVerdict.Violated, RuleVerdict.Violated], checkedReport.Rules.Where(NeedsMemory).Select(r => r.Verdict));
        Assert.True(blindReport.IsValid);
        Assert.All(blindReport.Rules.Where(NeedsMemory), r => Assert.Equal(RuleVerdict.NotChecked, r.Verdict));
    }

    [Fact]
    public void AnEmptyExternalIdIsNotAUsedOne()
    {
        var contract = Surface.Read("kling-relay").Contract;
        var operation = contract.Operation(Avatar);

        var report = RequestValidator.Compile(operation, contract).Check(TestParameters.None, operation.Body!.Json!.Examples[0].Value, new KnownFacts().Use("").Use("used"));

        Assert.True(report.IsValid);
        Assert.Equal(RuleVerdict.NotChecked, Assert.Single(report.Rules, r => r.Rule is UniqueRule).Verdict);
    }

    private static bool NeedsMemory(RuleOutcome outcome) => outcome.Rule is IssuedByRule or UniqueRule;
}
