using Specular.Specification.Documents;
using Specular.Specification.Contract;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>What the calls of an operation carry.</summary>
public sealed class CredentialDemandTests
{
    private const string Authorization = """[{"name":"Authorization","in":"header","schema":{"type":"string"}}]""";

    [Theory]
    [InlineData("""[{"t":[]}]""", "Authorization")]
    [InlineData("""[{"t":[],"k":[]}]""", "X-Key+Authorization")]
    [InlineData("""[{"k":[]},{"t":[]}]""", "X-Key|Authorization")]
    [InlineData("""[{},{"k":[]}]""", "X-Key|")]
    [InlineData("""[{"t":[]},{"t":[]}]""", "Authorization")]
    [InlineData("[]", "")]
    [InlineData(null, "Authorization|")]
    [InlineData("""[{"nobody":[]}]""", "Authorization")]
    [InlineData("""[{"tls":[]}]""", "")]
    [InlineData("""[{"tls":[],"k":[]}]""", "X-Key")]
    [InlineData("""[{"b":[],"t":[]}]""", "Authorization(Basic )")]
    public void IsWhatItsSecuritySays(string? security, string expected) => Assert.Equal(expected, Text(Api().Add("GET /x", security: security)));

    [Fact]
    public void WhereNobodyDemandsAnyAllMayBeMeant() =>
        Assert.Equal("Authorization(Basic )|Authorization|X-Key|", Text(Schemes().Add("GET /x")));

    [Fact]
    public void AnAuthorizationHeaderIsDemandedThoughSecurityIsEmpty() => Assert.Equal("Authorization", Text(Api().Add("GET /x", parameters: Authorization, security: "[]")));

    [Fact]
    public void AnAuthorizationHeaderIsDemandedBesideWhatSecuritySays() =>
        Assert.Equal("X-Key+Authorization", Text(Api().Add("GET /x", parameters: Authorization, security: """[{"k":[]}]""")));

    [Fact]
    public void WhereEmptySecurityIsWrittenBesideAHeaderItSaysNothing() =>
        Assert.Equal("Authorization|", Text(Api().Add("GET /x", security: "[]").Add("GET /y", parameters: Authorization, security: "[]")));

    [Fact]
    public void WhatTheProfileStatesIsForEveryCall() =>
        Assert.Equal("X-Mine", Text(Api().Add("GET /x", security: "[]").Profile("credential: {in: header, name: X-Mine, basis: documented, source: x}")));

    [Fact]
    public void OfSchemesWithOneNameTheOperationsOwnDocumentsIsMeant()
    {
        static SourceDocument Document(string name, string header) => new(name + ".yaml", $$"""
            openapi: 3.0.3
            info: {title: x, version: '1'}
            security: [{key: []}]
            components: {securitySchemes: {key: {type: apiKey, in: header, name: {{header}} } } }
            paths: { /{{name}}: {get: {responses: {'200': {description: ok} } } } }
            """);
        var contract = ContractReader.Read("x", [Document("a", "X-A"), Document("b", "X-B")]).Contract;
        var demand = new CredentialDemand(contract);

        Assert.Equal(["X-A", "X-B"], contract.Operations.Select(o => demand.Of(o)[0][0].Name));
    }

    private static ApiText Schemes() => new ApiText()
        .Scheme("t", """{"type":"http","scheme":"bearer"}""")
        .Scheme("k", """{"type":"apiKey","in":"header","name":"X-Key"}""")
        .Scheme("b", """{"type":"http","scheme":"basic"}""")
        .Scheme("tls", """{"type":"mutualTLS"}""");

    // The bearer token is the main one.
    private static ApiText Api() => Schemes().Add("GET /main1", security: """[{"t":[]}]""").Add("GET /main2", security: """[{"t":[]}]""");

    private static string Text(ApiText api)
    {
        var contract = api.Contract();
        var alternatives = new CredentialDemand(contract).Of(contract.FindOperation("GET /x")!);
        return string.Join('|', alternatives.Select(a => string.Join('+', a.Select(c => c.Name + (c.Kind == CredentialKind.Basic ? $"({c.Prefix})" : "")))));
    }
}
