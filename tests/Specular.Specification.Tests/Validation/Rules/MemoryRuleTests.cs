using Specular.Specification.Validation;
using Xunit;
using static Specular.Specification.Tests.Validation.Rules.RuleText;

namespace Specular.Specification.Tests.Validation.Rules;

/// <summary>Rules about what was issued and used before.</summary>
public sealed class MemoryRuleTests
{
    private const string Issued = "rules: [{kind: issuedBy, operation: POST /x, member: /list/*, lifetime: 30d, basis: assumed, source: s}]";
    private const string Unique = "rules: [{kind: unique, operation: POST /x, member: /id, basis: assumed, source: s}]";

    [Fact]
    public void AValueOfAnOperationThatNoDocumentHasIsKnownWhereItWasGiven()
    {
        var facts = new KnownFacts().Issue("a");

        Assert.Equal(RuleVerdict.Passed, Check(Issued, """{"list":["a"]}""", facts).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Check(Issued, """{"list":["a"]}""", new KnownFacts()).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Check(Issued, """{"list":["a"]}""").Verdict);
        Assert.Equal(
            "/list/1: expected a value that the service answered with in the last 30 days, found the string \"b\"",
            Assert.Single(Check(Issued, """{"list":["a","b",""]}""", facts).Violations).Message);
    }

    [Fact]
    public void AUniqueValueIsNotUsedTwice()
    {
        var facts = new KnownFacts().Use("a");

        Assert.Equal(RuleVerdict.Violated, Check(Unique, """{"id":"a"}""", facts).Verdict);
        Assert.Equal(RuleVerdict.Passed, Check(Unique, """{"id":"b"}""", facts).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Check(Unique, """{"id":""}""", facts).Verdict);
        Assert.Equal(RuleVerdict.NotChecked, Check(Unique, """{"id":"b"}""").Verdict);
    }
}
