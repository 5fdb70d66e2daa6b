using Specular.Specification.Problems;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>What a profile states against itself and against the operations it names.</summary>
public sealed class ProfileContradictionTests
{
    private const string By = ", basis: assumed, source: s}";

    [Theory]
    [InlineData("[a], is: atLeast, right: [5]", "[a], is: atMost, right: [4]")]
    [InlineData("[a], is: moreThan, right: [5]", "[a], is: atMost, right: [5]")]
    [InlineData("[a], is: moreThan, right: [5]", "[a], is: equalTo, right: [5]")]
    [InlineData("[a], is: equalTo, right: [4]", "[a], is: equalTo, right: [5]")]
    [InlineData("[a, {minus: b}], is: atLeast, right: [5]", "[b, 4], is: atLeast, right: [a]")]
    [InlineData("[a], is: lessThan, right: [b]", "[b], is: lessThan, right: [a]")]
    [InlineData("[{length: s}], is: atLeast, right: [2]", "[1], is: atLeast, right: [{length: s}]")]
    [InlineData("[a, a], is: atLeast, right: [10]", "[9], is: atLeast, right: [a, a]")]
    [InlineData("[{issued: n, by: s}], is: atLeast, right: [2]", "[{issued: n, by: /s}], is: lessThan, right: [2]")]
    [InlineData("[1], is: atLeast, right: [1]", "[a], is: lessThan, right: [a]")]
    [InlineData("[a], is: atMost, right: [b]", "[2], is: atMost, right: [1]")]
    public void ComparisonsThatLeaveNoNumberAreReported(string first, string second)
    {
        var problem = Assert.Single(Problems(Rules(Compare(first), Compare(second))), p => p.Descriptor == ProblemCatalog.ContradictingRules);
        Assert.Equal("/rules/1", problem.Place.Pointer);
    }

    [Theory]
    [InlineData("[a], is: atLeast, right: [5]", "[a], is: atMost, right: [5]")]
    [InlineData("[a], is: atLeast, right: [5]", "[b], is: atMost, right: [4]")]
    [InlineData("[a], is: atLeast, right: [b]", "[b], is: atLeast, right: [a]")]
    [InlineData("[a, a], is: atLeast, right: [10]", "[9], is: atLeast, right: [a]")]
    [InlineData("[{issued: n, by: s}], is: atLeast, right: [2]", "[{issued: m, by: s}], is: lessThan, right: [2]")]
    [InlineData("[a], is: atLeast, right: [79228162514264337593543950335]", "[a], is: atMost, right: [1]")]
    public void ComparisonsThatLeaveOneAreNot(string first, string second) =>
        Assert.DoesNotContain(Problems(Rules(Compare(first), Compare(second))), p => p.Descriptor == ProblemCatalog.ContradictingRules);

    [Fact]
    public void ComparisonsAtDifferentPlacesAreOfDifferentNumbers() =>
        Assert.Empty(Problems(Rules(Compare("[a], is: atLeast, right: [5]"), Compare("[a], is: atMost, right: [4], at: /list/*"))).Select(p => p.Message));

    [Fact]
    public void MembersOfWhichNoChoiceIsRightAreReported()
    {
        var problem = Assert.Single(Problems(Rules(Presence("exactlyOne", "a, b"), Presence("exactlyOne", "a, s"), Presence("exactlyOne", "b, s"))));

        Assert.Equal(("SPEC4205", "/rules/2"), (problem.Descriptor.Id, problem.Place.Pointer));
        Assert.Contains("exactly one of b, s, and exactly one of a, b, exactly one of a, s", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MembersOfWhichAChoiceIsRightAreNot() =>
        Assert.Empty(Problems(Rules(Presence("exactlyOne", "a, b"), Presence("atLeastOne", "a, s"), Presence("atLeastOne", "b, s"))).Select(p => p.Message));

    [Theory]
    [InlineData("kind: video, minSide: 5, maxSide: 4", "/media/0/minSide")]
    [InlineData("kind: video, minDuration: 5s, maxDuration: 4s", "/media/0/minDuration")]
    [InlineData("kind: image, minAspect: '2:1', maxAspect: '1:2'", "/media/0/minAspect")]
    [InlineData("kind: video, resolutions: [360, 480], minSide: 512", "/media/0/resolutions")]
    [InlineData("kind: video, resolutions: [1080], maxSide: 720", "/media/0/resolutions")]
    [InlineData("kind: video, resolutions: [360, 720], minSide: 512, maxSide: 512", "/media/0/resolutions")]
    [InlineData("kind: image, maxBytes: 0", "/media/0/maxBytes")]
    public void LimitsThatNoMediaKeepsAreReported(string limits, string pointer)
    {
        var problem = Assert.Single(Problems($"media: [{{operation: POST /x, member: /s, {limits}{By}]"));
        Assert.Equal(("SPEC4206", pointer), (problem.Descriptor.Id, problem.Place.Pointer));
    }

    [Theory]
    [InlineData("kind: audio, minSide: 5", "sides")]
    [InlineData("kind: audio, resolutions: [720]", "sides")]
    [InlineData("kind: image, maxDuration: 5s", "a duration")]
    [InlineData("kind: image, formats: [png, mp3]", "the form mp3")]
    public void LimitsOfWhatSuchMediaDoesNotHaveAreReported(string limits, string what)
    {
        var problem = Assert.Single(Problems($"media: [{{operation: POST /x, member: /s, {limits}{By}]"));
        Assert.Equal(ProblemCatalog.MisplacedMediaLimit, problem.Descriptor);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: video, resolutions: [720], minSide: 512, maxSide: 2160, minDuration: 2s, maxDuration: 2s")]
    [InlineData("kind: image, minAspect: '1:2.5', maxAspect: '2.5:1', formats: [jpg, png]")]
    public void LimitsThatSomeMediaKeepsAreNot(string limits) =>
        Assert.Empty(Problems($"media: [{{operation: POST /x, member: /s, {limits}{By}]").Select(p => p.Message));

    [Theory]
    [InlineData("{kind: atLeastOne, operation: POST /x, members: [a, nope]", "/rules/0/members/1")]
    [InlineData("{kind: compare, operation: POST /x, left: [nope], is: atLeast, right: [0]", "/rules/0/left/0")]
    [InlineData("{kind: compare, operation: POST /x, at: /list/*, left: [a], is: atLeast, right: [/nope]", "/rules/0/right/0")]
    [InlineData("{kind: compare, operation: POST /x, left: [{minus: {length: nope}}], is: atLeast, right: [0]", "/rules/0/left/0")]
    [InlineData("{kind: compare, operation: POST /x, left: [{issued: nope, by: s}], is: atLeast, right: [0]", "/rules/0/left/0")]
    [InlineData("{kind: compare, operation: POST /x, left: [{asked: /nope, by: s}], is: atLeast, right: [0]", "/rules/0/left/0")]
    public void MembersThatDoNotExistAreReported(string rule, string pointer)
    {
        var problem = Assert.Single(Problems(Rules(rule + By, $"{{kind: issuedBy, operation: POST /x, member: /s, issuer: POST /y, issuedAt: /items/*/id{By}")));
        Assert.Equal(("SPEC4202", pointer), (problem.Descriptor.Id, problem.Place.Pointer));
    }

    [Theory]
    [InlineData("{issued: n, by: s}")]
    [InlineData("{length: {issued: id, by: s}}")]
    public void WhatCameWithAnIdIsThere(string term) =>
        Assert.Empty(Problems(Rules(Compare($"[{term}], is: atLeast, right: [0]"), $"{{kind: issuedBy, operation: POST /x, member: /s, issuer: POST /y, issuedAt: /items/*/id{By}")).Select(p => p.Message));

    [Fact]
    public void AnIdThatNoRuleIssuesIsReported()
    {
        var problem = Assert.Single(Problems(Rules(Compare("[a, {minus: {issued: n, by: b}}], is: atLeast, right: [0]"))));
        Assert.Equal(("SPEC4204", "/rules/0/left/1"), (problem.Descriptor.Id, problem.Place.Pointer));
    }

    [Theory]
    [InlineData("prices: [{operation: POST /nowhere, amount: 1, unit: PTC, basis: assumed, source: s}]", "SPEC4201", "/prices/0/operation")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /s, issuer: POST /nowhere, issuedAt: /id, basis: assumed, source: s}]", "SPEC4201", "/rules/0/issuer")]
    [InlineData("rules: [{kind: compar, operation: POST /x}, {kind: unique, operation: POST /x, member: /nope, basis: assumed, source: s}]", "SPEC4202", "/rules/1/member")]
    public void EachIsReportedAtItsOwnPlace(string profile, string id, string pointer) =>
        Assert.Contains(Problems(profile), p => (p.Descriptor.Id, p.Place.Pointer) == (id, pointer));

    [Theory]
    [InlineData("prices: [{operation: POST /x, amount: 1, unit: A, basis: assumed, source: s}, {operation: post /x, amount: 2, unit: A, basis: assumed, source: s}]", "/prices/1")]
    [InlineData("media: [{operation: POST /x, member: /s, kind: image, basis: assumed, source: s}, {operation: POST /x, member: /s, kind: image, basis: assumed, source: s}]", "/media/1")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /s, basis: assumed, source: s}, {kind: issuedBy, operation: POST /x, member: /s, basis: assumed, source: s}]", "/rules/1")]
    [InlineData("names: [{target: POST /x, name: A, basis: assumed, source: s}, {target: POST /x, name: B, basis: assumed, source: s}]", "/names/1")]
    [InlineData("errors: [{code: 1, status: 400, meaning: m, when: [duplicate], basis: assumed, source: s}, {code: 2, status: 400, meaning: m, when: [packSpent, duplicate], basis: assumed, source: s}]", "/errors/1")]
    public void WhatIsStatedTwiceIsReportedAtTheSecondPlace(string profile, string pointer)
    {
        var problem = Assert.Single(Problems(profile));
        Assert.Equal(("SPEC4208", pointer), (problem.Descriptor.Id, problem.Place.Pointer));
    }

    [Theory]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [a, {minus: s}], is: atLeast, right: [0], basis: assumed, source: s}]", "/rules/0/left/1", "/s as string, and a comparison needs a number")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [0], is: atLeast, right: [list], basis: assumed, source: s}]", "/rules/0/right/0", "/list as array, and a comparison needs a number")]
    [InlineData("rules: [{kind: compare, operation: POST /x, left: [{length: s}], is: atLeast, right: [0], basis: assumed, source: s}]", "/rules/0/left/0", "/s as string, and a length needs an entry under media")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /list, basis: assumed, source: s}]", "/rules/0/member", "/list as array, and an id needs a string or a number")]
    [InlineData("rules: [{kind: unique, operation: POST /x, member: /list/*, basis: assumed, source: s}]", "/rules/0/member", "/list/* as object")]
    [InlineData("media: [{operation: POST /x, member: /a, kind: image, basis: assumed, source: s}]", "/media/0/member", "/a as integer, and media needs a string")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /s, issuer: POST /y, issuedAt: /items/*/id, basis: assumed, source: s}, {kind: compare, operation: POST /x, left: [{issued: id, by: s}], is: atLeast, right: [0], basis: assumed, source: s}]", "/rules/1/left/0", "/items/*/id as string")]
    [InlineData("rules: [{kind: issuedBy, operation: POST /x, member: /s, issuer: POST /y, issuedAt: /items/*/id, basis: assumed, source: s}, {kind: compare, operation: POST /x, left: [{asked: /film, by: s}], is: atLeast, right: [0], basis: assumed, source: s}]", "/rules/1/left/0", "/film as string")]
    public void AMemberOfATypeThatTheRuleCannotLookAtIsReported(string profile, string pointer, string words)
    {
        var problem = Assert.Single(Problems(profile));
        Assert.Equal(("SPEC4209", pointer), (problem.Descriptor.Id, problem.Place.Pointer));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{kind: compare, operation: POST /z, left: [any, either, both, open], is: atLeast, right: [0]")]
    [InlineData("{kind: compare, operation: POST /z, left: [{length: any}, {length: base64}], is: atLeast, right: [0]")]
    [InlineData("{kind: unique, operation: POST /z, member: /any")]
    [InlineData("{kind: issuedBy, operation: POST /z, member: /both")]
    public void AMemberThatMayHaveTheTypeIsNot(string rule) => Assert.Empty(Problems(Rules(rule + By)).Select(p => p.Message));

    private static string Compare(string text) => $"{{kind: compare, operation: POST /x, left: {text}{By}";

    private static string Presence(string kind, string members) => $"{{kind: {kind}, operation: POST /x, members: [{members}]{By}";

    private static string Rules(params string[] rules) => "rules: [" + string.Join(", ", rules) + "]";

    private static List<Problem> Problems(string profile) =>
        [.. new ApiText()
            .Add("POST /x", request: ApiText.Members("s", ApiText.Number("a"), ApiText.Number("b"), """ "list":{"type":"array","items":{"type":"object","properties":{"a":{"type":"integer"}}}} """))
            .Add("POST /y", request: ApiText.Members("film"), answer: ApiText.Wrap(""" "items":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"n":{"type":"integer"}}}} """))
            .Add("POST /z", request: ApiText.Wrap(
                """ "any":{} """,
                """ "either":{"oneOf":[{"type":"string"},{"type":"number"}]} """,
                """ "both":{"allOf":[{"type":"integer"},{"minimum":0}]} """,
                """ "open":{"anyOf":[{"type":"string"},{}]} """,
                """ "base64":{"type":"string","contentEncoding":"base64"} """))
            .Profile(profile).Read().Problems.Where(p => p.Descriptor.Id.StartsWith("SPEC42", StringComparison.Ordinal))];
}
