using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Validation;
using Xunit;

namespace Specular.Specification.Tests.Validation.Rules;

/// <summary>Checks a body against one rule, written as in a profile.</summary>
internal static class RuleText
{
    private const string Api = """
        openapi: 3.0.3
        info: {title: t, version: '1'}
        paths:
          /x: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {description: ''}}}}
        """;

    /// <summary>What the last of the rules, or the only media member, comes to.</summary>
    public static RuleOutcome Check(string profile, string body, IRuleFacts? facts = null) =>
        RuleChecker.Compile(Contract(profile).Operation("POST /x"), Contract(profile)).Check(Json.Parse(body), facts)[^1];

    /// <summary>A comparison of the members a, b and more.</summary>
    public static string Compare(string left, string comparison, string right, string more = "") =>
        $"rules: [{{kind: compare, operation: POST /x, left: {left}, is: {comparison}, right: {right}{more}, basis: assumed, source: s}}]";

    public static ApiContract Contract(string profile)
    {
        var result = ContractReader.Read("x", [new("x.yaml", Api), new("p.yaml", "specular: profile\n" + profile)]);
        Assert.DoesNotContain(result.Problems, p => p.Descriptor.Id.StartsWith("SPEC400", StringComparison.Ordinal));
        return result.Contract;
    }
}
