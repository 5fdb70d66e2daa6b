using Specular.Specification.Validation;
using Xunit;
using static Specular.Specification.Tests.Validation.Rules.RuleText;

namespace Specular.Specification.Tests.Validation.Rules;

public sealed class PresenceRuleTests
{
    private const string ExactlyOne = "rules: [{kind: exactlyOne, operation: POST /x, at: /list/*, members: [a, b, c], basis: assumed, source: s}]";
    private const string AtLeastOne = "rules: [{kind: atLeastOne, operation: POST /x, at: /list/*, members: [a, b, c], basis: assumed, source: s}]";

    [Theory]
    [InlineData("""{"a":1}""", null, null)]
    [InlineData("""{"a":0,"b":""}""", null, null)]
    [InlineData("""{"a":false,"b":null}""", null, null)]
    [InlineData("""{"a":1,"c":1}""", "a and c", null)]
    [InlineData("""{"a":"","b":null}""", "none", "none")]
    [InlineData("{}", "none", "none")]
    public void AnEmptyStringIsAbsent(string item, string? asExactlyOne, string? asAtLeastOne)
    {
        var body = $$"""{"list":[{"a":1},{{item}}]}""";
        Assert.Equal(
            asExactlyOne is null ? [] : [$"/list/1: expected exactly one of a, b and c, found {asExactlyOne}"], Check(ExactlyOne, body).Violations.Select(v => v.Message));
        Assert.Equal(
            asAtLeastOne is null ? [] : [$"/list/1: expected at least one of a, b and c, found {asAtLeastOne}"], Check(AtLeastOne, body).Violations.Select(v => v.Message));
    }

    [Theory]
    [InlineData("""{"list":[{"a":1}]}""", RuleVerdict.Passed)]
    [InlineData("""{"list":[]}""", RuleVerdict.NotChecked)]
    [InlineData("""{"list":[5]}""", RuleVerdict.NotChecked)]
    [InlineData("5", RuleVerdict.NotChecked)]
    public void WhereThereIsNoObjectThereIsNothingToCheck(string body, RuleVerdict verdict)
    {
        Assert.Equal(verdict, Check(ExactlyOne, body).Verdict);
        Assert.Equal(verdict, Check(AtLeastOne, body).Verdict);
    }
}
