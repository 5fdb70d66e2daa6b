using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Profiles;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Profiles;

public sealed class ProfileReaderTests
{
    // Every key once; ProfileSchemaTests reads this text too.
    private const string EveryKey =
            """
            name: s
            title: T
            names: [{target: post /x, name: DoX, basis: assumed, source: a}]
            envelope: {code: code, success: [0, '0'], message: message, requestId: request_id, data: data, basis: captured, source: b}
            notEnveloped: [GET /x]
            credential: {in: query, name: key, prefix: "K ", basis: documented, source: c}
            requestIdFormat: "{uuid}"
            successMessage: SUCCEED
            media:
              - {operation: POST /x, member: /a/*/b, kind: audio, inline: false, maxBytes: 5, basis: documented, source: d}
              - operation: POST /y
                member: /c
                kind: video
                formats: [mp4, mov, jpg]
                minSide: 512
                maxSide: 2160
                resolutions: [720, 1080]
                minAspect: "1:2.5"
                maxAspect: 2.5:1
                minDuration: 2s
                maxDuration: 60s
                basis: documented
                source: o
            mediaLifetime: {duration: 30d, basis: documented, source: e}
            tasks:
              - create: POST /x
                protocol:
                  query: "GET /x/{id}"
                  list: GET /x
                  cancel: "DELETE /x/{id}"
                  createId: /data/id
                  queryId: "path:id"
                  id: /data/id
                  status: /data/status
                  vocabulary: [{wire: ok, state: succeeded}, {wire: 50, state: failed}]
                  result: /data
                  failureMessage: /data/why
                  externalIdRequest: /ext
                  externalId: /data/ext
                  queryByExternalId: true
                  callback: /cb
                  basis: assumed
                  source: f
                idFormat: "t_{hex:12}"
                submittedFor: {duration: 500ms, basis: assumed, source: g}
                processingFor: {duration: 1.5m, basis: assumed, source: h}
                failures: [{name: moderation, message: no, basis: captured, source: i}]
              - {create: POST /y, isTask: false, basis: documented, source: j}
            errors:
              - {code: 1201, status: 400, meaning: m, message: n, when: [invalidRequest, unreadableBody], retry: afterDelay, retryAfter: 1s, basis: captured, source: k}
            rules:
              - {kind: exactlyOne, operation: POST /x, at: /a/*, members: [p, q], basis: documented, source: l}
              - {kind: issuedBy, operation: POST /x, member: /s, issuer: POST /y, issuedAt: /data/s, lifetime: 24h, basis: documented, source: m}
              - {kind: unique, operation: POST /x, member: /e, basis: documented, source: n}
              - {kind: atLeastOne, operation: POST /x, at: /b, members: [p, q], basis: documented, source: p}
              - {kind: issuedBy, operation: POST /x, member: /u, lifetime: 30d, basis: documented, source: q}
              - kind: compare
                operation: POST /x
                at: /a/*
                left: [end, {minus: start}, {minus: {length: sound}}]
                is: atMost
                right: [{issued: end_time, by: face_id}, {length: {asked: /video_url, by: /s}}, {asked: seed, by: /s}, -1.5, {minus: {minus: 2}}]
                margin: 1000
                basis: documented
                source: r
            prices:
              - {operation: POST /x, amount: 0.07, unit: PTC, basis: documented, source: s}
            """;

    [Fact]
    public void EveryKeyIsRead()
    {
        var document = Whole();
        Assert.Empty(document.Problems);
        var profile = document.Profile!;
        Assert.Equal(("s", "T", "{uuid}", "SUCCEED"), (profile.Name, profile.Title, profile.RequestIdFormat, profile.SuccessMessage));
        Assert.Equal(new NameOverride("POST /x", "DoX", new SourceReference("p.yaml", "/names/0")), Assert.Single(profile.Names));
        Assert.Equal(["0", "\"0\""], profile.Envelope!.SuccessCodes.Select(c => c.ToJson()));
        Assert.Equal(("code", "data", "request_id"), (profile.Envelope.CodeMember, profile.Envelope.DataMember, profile.Envelope.RequestIdMember));
        Assert.Equal((ParameterLocation.Query, "K "), (profile.Credential!.Location, profile.Credential.Prefix));
        Assert.Equal((MediaKind.Audio, false, 5L), (profile.Media[0].Kind, profile.Media[0].AllowsInline, profile.Media[0].Limits.MaxBytes!.Value));
        Assert.Equal(TimeSpan.FromDays(30), profile.MediaLifetime!.Duration);
        var task = profile.Tasks[0];
        Assert.Equal(("GET /x/{id}", "GET /x", "DELETE /x/{id}", "path:id"), (task.Override.QueryOperation, task.Override.ListOperation, task.Override.CancelOperation, task.Override.QueryIdParameter));
        Assert.Equal(["\"ok\" Succeeded", "50 Failed"], task.Override.Vocabulary.Select(w => $"{w.Wire.ToJson()} {w.State}"));
        Assert.True(task.Override.QueryByExternalId);
        Assert.Equal((TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(90)), (task.SubmittedFor!.Duration, task.ProcessingFor!.Duration));
        Assert.Equal("moderation", Assert.Single(task.Failures).Name);
        Assert.False(profile.Tasks[1].IsTask);
        var error = Assert.Single(profile.Errors);
        Assert.Equal([ErrorTrigger.InvalidRequest, ErrorTrigger.UnreadableBody], error.When);
        Assert.Equal((400, RetryAdvice.AfterDelay, TimeSpan.FromSeconds(1)), (error.Status, error.Retry, error.RetryAfter!.Value));
        Assert.Equal(new Evidence("k", Basis.Captured, new SourceReference("p.yaml", "/errors/0")), error.Evidence);
        Assert.Equal(["p", "q"], ((ExactlyOneRule)profile.Rules[0]).Members);
        Assert.Equal(TimeSpan.FromHours(24), ((IssuedByRule)profile.Rules[1]).Lifetime);
        Assert.Equal("/e", ((UniqueRule)profile.Rules[2]).Member);
        Assert.Equal(("/b", 2), (((AtLeastOneRule)profile.Rules[3]).At, ((AtLeastOneRule)profile.Rules[3]).Members.Count));
        Assert.Equal((null, null), (((IssuedByRule)profile.Rules[4]).Issuer, ((IssuedByRule)profile.Rules[4]).IssuedAt));
        Assert.Equal(("0.07", "PTC"), (Assert.Single(profile.Prices).Amount, profile.Prices[0].Unit));
    }

    [Fact]
    public void EveryLimitOfMediaIsRead() =>
        Assert.Equal(
            new MediaLimits
            {
                Formats = [MediaFormat.Mp4, MediaFormat.Mov, MediaFormat.Jpeg],
                MinSide = 512,
                MaxSide = 2160,
                Resolutions = [720, 1080],
                MinAspect = new(1, 2.5m),
                MaxAspect = new(2.5m, 1),
                MinDuration = TimeSpan.FromSeconds(2),
                MaxDuration = TimeSpan.FromMinutes(1),
            },
            Whole().Profile!.Media[1].Limits);

    [Fact]
    public void EveryTermOfAComparisonIsRead()
    {
        var compare = Assert.IsType<CompareRule>(Whole().Profile!.Rules[5]);

        Assert.Equal(("/a/*", Comparison.AtMost, 1000m), (compare.At, compare.Comparison, compare.Margin));
        Assert.Equal(
            [
                new ValueTerm(new(ValueOrigin.Request, new("/end", false))),
                new ValueTerm(new(ValueOrigin.Request, new("/start", false))) { IsSubtracted = true },
                new LengthTerm(new(ValueOrigin.Request, new("/sound", false))) { IsSubtracted = true },
            ],
            compare.Left);
        Assert.Equal(
            [
                new ValueTerm(new(ValueOrigin.Issued, new("/face_id", false), "/end_time")),
                new LengthTerm(new(ValueOrigin.Asked, new("/s", true), "/video_url")),
                new ValueTerm(new(ValueOrigin.Asked, new("/s", true), "/seed")),
                new ConstantTerm(-1.5m),
                new ConstantTerm(2),
            ],
            compare.Right);
    }

    [Theory]
    [InlineData("nam: x", "SPEC4001", "/nam", "did you mean 'name'?")]
    [InlineData("envelope: {code: c, succes: [0], success: [0], data: d, basis: captured, source: s}", "SPEC4001", "/envelope/succes", "did you mean 'success'?")]
    [InlineData("envelope: {code: c, data: d, basis: captured, source: s}", "SPEC4003", "/envelope", "'success'")]
    [InlineData("envelope: [1]", "SPEC4002", "/envelope", "an object")]
    [InlineData("notEnveloped: [nothing]", "SPEC4002", "/notEnveloped/0", "POST /v1/videos")]
    [InlineData("credential: {in: path, name: a, basis: documented, source: s}", "SPEC4002", "/credential/in", "header, query, cookie")]
    [InlineData("requestIdFormat: '{hex}'", "SPEC4002", "/requestIdFormat", "{hex:12}")]
    [InlineData("mediaLifetime: {duration: 3 days, basis: documented, source: s}", "SPEC4002", "/mediaLifetime/duration", "30d")]
    [InlineData("mediaLifetime: {duration: 999999999d, basis: documented, source: s}", "SPEC4002", "/mediaLifetime/duration", "30d")]
    [InlineData("mediaLifetime: {duration: 3d, source: s}", "SPEC4003", "/mediaLifetime", "'basis'")]
    [InlineData("mediaLifetime: {duration: 3d, basis: gessed, source: s}", "SPEC4002", "/mediaLifetime/basis", "documented, captured, assumed")]
    [InlineData("media: [{operation: POST /x, member: a, kind: audio, basis: assumed, source: s}]", "SPEC4002", "/media/0/member", "JSON pointer")]
    [InlineData("media: [{operation: POST /x, member: /a, kind: sound, basis: assumed, source: s}]", "SPEC4002", "/media/0/kind", "image, audio, video")]
    [InlineData("errors: [{code: 1, status: 99, meaning: m, basis: assumed, source: s}]", "SPEC4002", "/errors/0/status", "100 to 599")]
    [InlineData("errors: [{code: 1, status: 400, meaning: m, when: [invalidRequst], basis: assumed, source: s}]", "SPEC4002", "/errors/0/when/0", "did you mean 'invalidRequest'?")]
    [InlineData("rules: [{kind: exactly, operation: POST /x, basis: assumed, source: s}]", "SPEC4002", "/rules/0/kind", "exactlyOne")]
    [InlineData("rules: [{kind: exactlyOne, operation: POST /x, members: [a], basis: assumed, source: s}]", "SPEC4002", "/rules/0/members", "two")]
    [InlineData("rules: [{kind: atLeastOne, operation: POST /x, members: [a, a], basis: assumed, source: s}]", "SPEC4002", "/rules/0/members", "each once")]
    [InlineData("rules: [{kind: uniqe, operation: POST /x, member: /a, basis: assumed, source: s}]", "SPEC4002", "/rules/0/kind", "did you mean 'unique'?")]
    [InlineData("rules: [{kind: script, run: x, basis: assumed, source: s}]", "SPEC4002", "/rules/0/kind", "exactlyOne, atLeastOne, compare, issuedBy, unique")]
    [InlineData("rules: [{operation: POST /x, member: /a, basis: assumed, source: s}]", "SPEC4003", "/rules/0", "'kind'")]
    [InlineData("rules: [{kind: unique, operation: POST /x, memebr: /a, member: /a, basis: assumed, source: s}]", "SPEC4001", "/rules/0/memebr", "did you mean 'member'?")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a], is: atleast, right: [1], basis: assumed, source: s}]", "SPEC4002", "/rules/0/is", "did you mean 'atLeast'?")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a], right: [1], basis: assumed, source: s}]", "SPEC4003", "/rules/0", "'is'")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4002", "/rules/0/left", "at least one term")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a], is: atLeast, right: [true], basis: assumed, source: s}]", "SPEC4002", "/rules/0/right/0", "{minus: …}")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a/*], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4002", "/rules/0/left/0", "a member's name")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a], is: atLeast, right: [1e400], basis: assumed, source: s}]", "SPEC4002", "/rules/0/right/0", "28 digits")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [{lenght: a}], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4002", "/rules/0/left/0", "{length: …}")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [{issued: a}], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4003", "/rules/0/left/0", "'by'")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [{length: a, by: b}], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4001", "/rules/0/left/0/by", "'by'")]
    [InlineData("rules: [{kind: compare, operation: POST /x, at: list, left: [a], is: atLeast, right: [1], basis: assumed, source: s}]", "SPEC4002", "/rules/0/at", "JSON pointer")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a], is: atLeast, right: [1], margin: -1, basis: assumed, source: s}]", "SPEC4002", "/rules/0/margin", "from 0 on")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /a, issuer: nobody, issuedAt: /a, basis: assumed, source: s}]", "SPEC4002", "/rules/0/issuer", "an operation")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /a, issuedAt: /a, basis: assumed, source: s}]", "SPEC4003", "/rules/0", "'issuer'")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /a, issuer: GET /y, basis: assumed, source: s}]", "SPEC4003", "/rules/0", "'issuedAt'")]
    [InlineData("media: [{operation: POST /x, member: /a, kind: image, formats: [gif], basis: assumed, source: s}]", "SPEC4002", "/media/0/formats/0", "png")]
    [InlineData("media: [{operation: POST /x, member: /a, kind: image, minAspect: 2, basis: assumed, source: s}]", "SPEC4002", "/media/0/minAspect", "1:2.5")]
    [InlineData("media: [{operation: POST /x, member: /a, kind: image, resolutions: [720p], basis: assumed, source: s}]", "SPEC4002", "/media/0/resolutions/0", "whole number")]
    [InlineData("prices: [{operation: POST /x, amount: much, unit: PTC, basis: assumed, source: s}]", "SPEC4002", "/prices/0/amount", "0.07")]
    [InlineData("prices: [{operation: POST /x, amount: 1, basis: assumed, source: s}]", "SPEC4003", "/prices/0", "'unit'")]
    [InlineData("tasks: [{create: POST /x, protocol: {queryId: id, basis: assumed, source: s}}]", "SPEC4002", "/tasks/0/protocol/queryId", "path:id")]
    [InlineData("tasks: {create: POST /x}", "SPEC4002", "/tasks", "a list")]
    [InlineData("names: [{name: X, basis: assumed, source: s}]", "SPEC4003", "/names/0", "'target'")]
    public void AMistakeIsReportedAtItsPlace(string text, string id, string pointer, string words)
    {
        var document = Profile(text);
        var problem = document.Problems.Only(id);
        Assert.Single(document.Problems);
        Assert.Equal(pointer, problem.Place.Pointer);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(document.Profile);
    }

    [Theory]
    [InlineData("kind: compare, left: [a], is: atleast, right: [1]")]
    [InlineData("kind: compare, left: [a, true], is: atLeast, right: [1]")]
    [InlineData("kind: compare, at: list, left: [a], is: atLeast, right: [1]")]
    [InlineData("kind: issuedBy, member: /a, issuer: nobody, issuedAt: /a")]
    [InlineData("kind: exactlyOne, members: [a, a]")]
    public void ARuleThatWouldBeAnotherRuleIsLeftOut(string rule) =>
        Assert.Empty(Profile($"rules: [{{{rule}, operation: POST /x, basis: assumed, source: s}}]").Profile!.Rules);

    [Fact]
    public void AnEntryThatCannotBeUsedIsLeftOutAndTheOthersStay()
    {
        var profile = Profile("errors:\n  - {code: 1, status: 400, basis: assumed, source: s}\n  - {code: 2, status: 400, meaning: m, basis: assumed, source: s}\n").Profile!;
        Assert.Equal("2", Assert.Single(profile.Errors).Code.ToJson());
    }

    [Theory]
    [InlineData("kling-302")]
    [InlineData("kling-relay")]
    public void TheProfilesOfTheRepositoryHaveNoProblem(string surface) =>
        Assert.DoesNotContain(
            ContractReader.Read("x", SurfaceDocuments.Of(surface)).Problems,
            p => p.Descriptor.Id.StartsWith("SPEC4", StringComparison.Ordinal));

    private static BoundDocument Whole() => Profile(EveryKey);

    private static BoundDocument Profile(string text) => Bound.Text("specular: profile\n" + text, "p.yaml");
}
