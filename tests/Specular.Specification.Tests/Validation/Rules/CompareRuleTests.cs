using Specular.Specification.Validation;
using Xunit;
using static Specular.Specification.Tests.Validation.Rules.RuleText;

namespace Specular.Specification.Tests.Validation.Rules;

public sealed class CompareRuleTests
{
    [Theory]
    [InlineData("atLeast", 5, 5, RuleVerdict.Passed)]
    [InlineData("atLeast", 4, 5, RuleVerdict.Violated)]
    [InlineData("atMost", 5, 5, RuleVerdict.Passed)]
    [InlineData("atMost", 6, 5, RuleVerdict.Violated)]
    [InlineData("moreThan", 6, 5, RuleVerdict.Passed)]
    [InlineData("moreThan", 5, 5, RuleVerdict.Violated)]
    [InlineData("lessThan", 4, 5, RuleVerdict.Passed)]
    [InlineData("lessThan", 5, 5, RuleVerdict.Violated)]
    [InlineData("equalTo", 5, 5, RuleVerdict.Passed)]
    [InlineData("equalTo", 4, 5, RuleVerdict.Violated)]
    public void EachComparisonHoldsAsItsWordSays(string comparison, int left, int right, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Compare("[a]", comparison, "[b]"), $$"""{"a":{{left}},"b":{{right}}}""").Verdict);

    [Theory]
    [InlineData("0.1", "0.2", "0.3")]
    [InlineData("1e3", "-1", "999")]
    [InlineData("12345678901234567890", "1", "12345678901234567891")]
    public void SumsAreExact(string a, string b, string sum) =>
        Assert.Equal(RuleVerdict.Passed, Check(Compare("[a, b]", "equalTo", "[c]"), $$"""{"a":{{a}},"b":{{b}},"c":{{sum}}}""").Verdict);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":"5"}""")]
    [InlineData("""{"a":[5]}""")]
    [InlineData("[]")]
    [InlineData("5")]
    public void ATermThatIsNoNumberLeavesItOpen(string body) =>
        Assert.Equal(RuleVerdict.NotChecked, Check(Compare("[a, 79228162514264337593543950335]", "moreThan", "[1]"), body).Verdict);

    [Theory]
    [InlineData("1e400", "atMost", RuleVerdict.Violated)]
    [InlineData("1e99999999999999999999", "atMost", RuleVerdict.Violated)]
    [InlineData("1e29", "atMost", RuleVerdict.Violated)]
    [InlineData("79228162514264337593543950335", "atMost", RuleVerdict.Violated)]
    [InlineData("-1e29", "atLeast", RuleVerdict.Violated)]
    [InlineData("-1e400", "atLeast", RuleVerdict.Violated)]
    [InlineData("-1e400", "atMost", RuleVerdict.Passed)]
    [InlineData("1e400", "atLeast", RuleVerdict.Passed)]
    [InlineData("1e-400", "atMost", RuleVerdict.Passed)]
    [InlineData("1e-99999999999999999999", "atMost", RuleVerdict.Passed)]
    [InlineData("0e99999999999999999999", "atMost", RuleVerdict.Passed)]
    public void ANumberBeyondAllDecimalsIsStillGreaterOrLess(string a, string comparison, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Compare("[a]", comparison, "[5000, {minus: b}]"), $$"""{"a":{{a}},"b":0}""").Verdict);

    [Theory]
    [InlineData("a, a, a, a, 79228162514264337593543950335", "moreThan")]
    [InlineData("{minus: a}, {minus: a}, -79228162514264337593543950335", "lessThan")]
    public void SumsOfSuchNumbersDoNotOverflow(string sum, string comparison) =>
        Assert.Equal(RuleVerdict.Passed, Check(Compare($"[{sum}]", comparison, "[1]"), """{"a":1e400}""").Verdict);

    [Theory]
    [InlineData("1e400", RuleVerdict.Passed)]
    [InlineData("-1e400", RuleVerdict.Violated)]
    public void SoIsOneThatStoodBesideAnId(string issued, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Through("{issued: end_time, by: id}"), """{"id":"f1","a":8}""", new KnownFacts().Issue("f1", with: $$"""{"end_time":{{issued}}}""")).Verdict);

    [Fact]
    public void AViolationNamesTheMemberThatTheLeftBeginsWithAndBothSides()
    {
        const string Profile = """
            rules:
              - {kind: compare, operation: POST /x, at: /list/*, left: [end, {minus: start}], is: atLeast, right: [2000], basis: assumed, source: s}
            """;

        var violation = Assert.Single(Check(Profile, """{"list":[{"start":0,"end":2000},{"start":500,"end":2000}]}""").Violations);

        Assert.Equal(("/list/1/end", "compare"), (violation.Pointer, violation.Keyword));
        Assert.Equal("/list/1/end: expected end - start at least 2000, found 1500", violation.Message);
    }

    [Fact]
    public void AViolationShowsTheRightSideWhereItIsNotANumber() =>
        Assert.Equal(
            "/a: expected a at most b - 1 (4), found 7",
            Assert.Single(Check(Compare("[a]", "atMost", "[b, -1]"), """{"a":7,"b":5}""").Violations).Message);

    [Fact]
    public void AnAbsentMemberOnTheLeftLeavesThePlace() =>
        Assert.Equal("", Assert.Single(Check(Compare("[5, {minus: a}]", "atMost", "[1]"), """{"a":1}""").Violations).Pointer);

    [Theory]
    [InlineData("""{"list":[{"v":1},{"v":9}]}""", RuleVerdict.Violated)]
    [InlineData("""{"list":[{"v":1},{}]}""", RuleVerdict.NotChecked)]
    [InlineData("""{"list":[{"v":9},{}]}""", RuleVerdict.Violated)]
    [InlineData("""{"list":[{"v":1},{"v":2}]}""", RuleVerdict.Passed)]
    [InlineData("""{"list":[]}""", RuleVerdict.NotChecked)]
    public void OneViolatedPlaceCountsAndOneUnknownPlaceLeavesItOpen(string body, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check("rules: [{kind: compare, operation: POST /x, at: /list/*, left: [v], is: lessThan, right: [5], basis: assumed, source: s}]", body).Verdict);

    [Fact]
    public void AMemberFromTheRootIsTheSameForEveryPlace() =>
        Assert.Equal(
            ["/list/1/v"],
            Check(
                "rules: [{kind: compare, operation: POST /x, at: /list/*, left: [v], is: lessThan, right: [/limit], basis: assumed, source: s}]",
                """{"limit":5,"list":[{"v":1},{"v":9}]}""").Violations.Select(v => v.Pointer));

    [Theory]
    [InlineData(10, RuleVerdict.Passed)]
    [InlineData(9, RuleVerdict.NotChecked)]
    [InlineData(5, RuleVerdict.NotChecked)]
    [InlineData(4, RuleVerdict.Violated)]
    public void WhatHoldsByLessThanTheMarginIsLeftOpen(int a, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Compare("[a]", "atLeast", "[5]", ", margin: 5"), $$"""{"a":{{a}}}""").Verdict);

    [Theory]
    [InlineData(5, RuleVerdict.NotChecked)]
    [InlineData(7, RuleVerdict.NotChecked)]
    [InlineData(8, RuleVerdict.Violated)]
    public void EqualNumbersThatMayBeOffAreNeverSureToBeEqual(int a, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Compare("[a]", "equalTo", "[5]", ", margin: 2"), $$"""{"a":{{a}}}""").Verdict);

    [Theory]
    [InlineData(3000, RuleVerdict.Passed)]
    [InlineData(2999, RuleVerdict.Violated)]
    [InlineData(null, RuleVerdict.NotChecked)]
    public void TheLengthOfMediaIsInMilliseconds(int? length, RuleVerdict verdict)
    {
        var facts = new KnownFacts();
        _ = length is { } known ? facts.Length("AAAA", known) : facts;

        Assert.Equal(verdict, Check(Compare("[a]", "atMost", "[{length: sound}]"), """{"a":3000,"sound":"AAAA"}""", facts).Verdict);
    }

    [Theory]
    [InlineData("""{"id":"f1","a":5}""", RuleVerdict.Passed)]
    [InlineData("""{"id":"f1","a":8}""", RuleVerdict.Violated)]
    [InlineData("""{"id":"f2","a":8}""", RuleVerdict.NotChecked)]
    [InlineData("""{"id":"","a":8}""", RuleVerdict.NotChecked)]
    [InlineData("""{"a":8}""", RuleVerdict.NotChecked)]
    public void WhatStoodBesideAnIdIsAskedFor(string body, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(Through("{issued: end_time, by: id}"), body, new KnownFacts().Issue("f1", with: """{"end_time":7}""")).Verdict);

    [Theory]
    [InlineData("{asked: /seconds, by: /id}", RuleVerdict.Violated)]
    [InlineData("{length: {asked: /film, by: /id}}", RuleVerdict.Passed)]
    [InlineData("{length: {asked: /nothing, by: /id}}", RuleVerdict.NotChecked)]
    [InlineData("{length: {issued: sample, by: /id}}", RuleVerdict.Violated)]
    public void WhatAnIdWasAskedForWithIsAskedFor(string term, RuleVerdict verdict)
    {
        var facts = new KnownFacts().Issue("f1", with: """{"sample":"https://e.com/s"}""", asked: """{"film":"https://e.com/f","seconds":4}""")
            .Length("https://e.com/f", 9000).Length("https://e.com/s", 1);

        Assert.Equal(verdict, Check(Through(term), """{"id":"f1","a":5}""", facts).Verdict);
    }

    [Fact]
    public void WithoutARuleThatSaysWhoIssuesAnIdNothingIsAsked() =>
        Assert.Equal(
            RuleVerdict.NotChecked,
            Check(Compare("[a]", "atMost", "[{issued: end_time, by: other}]"), """{"other":"f1","a":8}""", new KnownFacts().Issue("f1", with: """{"end_time":7}""")).Verdict);

    [Theory]
    [InlineData(1_001, 1, RuleVerdict.Passed)]
    [InlineData(1_001, 6, RuleVerdict.Violated)]
    [InlineData(100_000, 1, RuleVerdict.Passed)]
    [InlineData(100_000, 6, RuleVerdict.Violated)]
    [InlineData(100_001, 6, RuleVerdict.NotChecked)]
    public void OnlyMorePlacesThanAnyRequestHasAreLeftOpen(int places, int last, RuleVerdict verdict) =>
        Assert.Equal(verdict, Check(EachBelow("[5]"), $$"""{"list":[{{Ones(places - 1)}},{"v":{{last}}}]}""").Verdict);

    [Fact]
    public void WhatIsTheSameAtEveryPlaceIsLookedUpOnce()
    {
        var facts = new KnownFacts().Length("AAAA", 5);

        Assert.Equal(RuleVerdict.Passed, Check(EachBelow("[{length: /sound}]"), $$"""{"list":[{{Ones(1_001)}}],"sound":"AAAA"}""", facts).Verdict);
        Assert.Equal(1, facts.Measured);
    }

    private static string EachBelow(string right) =>
        $"rules: [{{kind: compare, operation: POST /x, at: /list/*, left: [v], is: lessThan, right: {right}, basis: assumed, source: s}}]";

    private static string Ones(int places) => string.Join(',', Enumerable.Repeat("{\"v\":1}", places));

    private static string Through(string term) =>
        $"rules: [{{kind: issuedBy, operation: POST /x, member: /id, basis: assumed, source: s}}, {{kind: compare, operation: POST /x, left: [a], is: atMost, right: [{term}], basis: assumed, source: s}}]";
}
