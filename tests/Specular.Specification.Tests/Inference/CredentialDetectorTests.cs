using Specular.Specification.Contract;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>The key that calls carry, from whatever tells of it.</summary>
public sealed class CredentialDetectorTests
{
    private const string Header = """[{"name":"Authorization","in":"header","example":"Bearer {{YOUR_API_KEY}}","schema":{"type":"string"}}]""";

    [Theory]
    [InlineData("""{"type":"http","scheme":"bearer"}""", ParameterLocation.Header, "Authorization", "Bearer ")]
    [InlineData("""{"type":"http","scheme":"basic"}""", ParameterLocation.Header, "Authorization", "Basic ")]
    [InlineData("""{"type":"apiKey","in":"header","name":"X-Api-Key"}""", ParameterLocation.Header, "X-Api-Key", "")]
    [InlineData("""{"type":"apiKey","in":"query","name":"key"}""", ParameterLocation.Query, "key", "")]
    [InlineData("""{"type":"apikey","in":"header","name":"Authorization"}""", ParameterLocation.Header, "Authorization", "Bearer ")]
    [InlineData("""{"type":"jwt"}""", ParameterLocation.Header, "Authorization", "Bearer ")]
    public void ADeclaredSchemeTellsLegalOrNot(string scheme, ParameterLocation location, string name, string prefix)
    {
        var credential = new ApiText().Scheme("key", scheme).Add("GET /x").Contract().Credential;

        Assert.NotNull(credential);
        Assert.Equal((location, name, prefix), (credential.Location, credential.Name, credential.Prefix));
    }

    [Fact]
    public void AHeaderDeclaredAsAParameterTellsThoughSecurityIsEmpty()
    {
        var contract = new ApiText().Add("GET /x", parameters: Header, security: "[]").Contract();

        Assert.Equal("Bearer ", contract.Credential?.Prefix);
        Assert.Contains(contract.Credential!.Evidence, e => e.Statement.Contains("although security is []", StringComparison.Ordinal));
        Assert.Equal(ParameterRole.Credential, Assert.Single(contract.Operations[0].Parameters).Role);
    }

    [Fact]
    public void SchemeAndHeaderThatSayTheSameAreOneCredential()
    {
        var api = new ApiText().Scheme("apiKeyAuth", """{"type":"apikey","in":"header","name":"Authorization"}""").Add("GET /x", parameters: Header, security: "[]");

        Assert.Equal("Bearer ", api.Contract().Credential?.Prefix);
        Assert.Equal(2, api.Contract().Credential?.Evidence.Count);
        Assert.Empty(api.ProblemIds());
    }

    [Fact]
    public void OfSeveralTheOneThatOperationsAskForIsTheMainOneAndTheOthersAreKeptAndReported()
    {
        var api = new ApiText()
            .Scheme("a", """{"type":"apiKey","in":"header","name":"X-A"}""")
            .Scheme("b", """{"type":"apiKey","in":"header","name":"X-B"}""")
            .Add("GET /x", security: """[{"b":[]}]""");

        Assert.Equal("X-B", api.Contract().Credential?.Name);
        Assert.Equal(["X-A"], api.Contract().OtherCredentials.Select(c => c.Name));
        Assert.Equal(["SPEC3102"], api.ProblemIds());
    }

    [Theory]
    [InlineData("""{"type":"http","scheme":"Digest"}""")]
    [InlineData("""{"type":"mutualTLS"}""")]
    public void OneThatBelongsToTheConnectionIsToldWhereAnOperationAsksForIt(string scheme)
    {
        Assert.Empty(new ApiText().Scheme("a", scheme).Add("GET /x").ProblemIds());

        var api = new ApiText().Scheme("a", scheme).Add("GET /x", security: """[{"a":[]}]""");
        Assert.Null(api.Contract().Credential);
        Assert.Equal(["SPEC3107"], api.ProblemIds());
    }

    [Fact]
    public void TheProfileWinsAndKeepsTheEvidence()
    {
        var api = new ApiText().Scheme("a", """{"type":"apiKey","in":"header","name":"X-A"}""").Add("GET /x")
            .Profile("credential: {in: header, name: X-Key, prefix: \"Token \", basis: documented, source: x}");

        Assert.Equal(("X-Key", "Token "), (api.Contract().Credential?.Name, api.Contract().Credential?.Prefix));
        Assert.Contains(api.Contract().Credential!.Evidence, e => e.Statement.Contains("X-A", StringComparison.Ordinal));
        Assert.Empty(api.Contract().OtherCredentials);
        Assert.Empty(api.ProblemIds());
    }

    [Fact]
    public void SchemesThatPutTheSameThingIntoTheSamePlaceAreOneCredential()
    {
        const string Token = "https://auth.example.com/token";
        var api = new ApiText()
            .Scheme("a", """{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://auth.example.com/token","scopes":{}}}}""")
            .Scheme("b", """{"type":"openIdConnect","openIdConnectUrl":"https://auth.example.com"}""")
            .Scheme("c", """{"type":"http","scheme":"Bearer"}""")
            .Add("GET /x", security: """[{"a":[],"b":[],"c":[]}]""");

        var credential = api.Contract().Credential!;

        Assert.Equal((CredentialKind.Token, "Bearer ", Token, 3), (credential.Kind, credential.Prefix, credential.TokenUrl, credential.Schemes.Count));
        Assert.Empty(api.Contract().OtherCredentials);
        Assert.Empty(api.ProblemIds());
    }

    [Theory]
    [InlineData("Token", "Token ")]
    [InlineData("JWT", "Bearer ")]
    [InlineData("GNAP", "GNAP ")]
    public void AnotherSchemeOfHttpIsItsWord(string scheme, string prefix) =>
        Assert.Equal(prefix, new ApiText().Scheme("a", $$"""{"type":"http","scheme":"{{scheme}}"}""").Add("GET /x").Contract().Credential?.Prefix);

    [Theory]
    [InlineData("""{"type":"mutualTLS"}""")]
    [InlineData("""{"type":"http","scheme":"digest"}""")]
    public void WhatNoKeyOfTheOptionsCanDoIsNoCredential(string scheme) =>
        Assert.Null(new ApiText().Scheme("a", scheme).Add("GET /x", security: """[{"a":[]}]""").Contract().Credential);

    [Fact]
    public void AHeaderOfAnotherSchemeLeavesTheSignature()
    {
        var contract = new ApiText().Scheme("a", """{"type":"http","scheme":"bearer"}""").Scheme("b", """{"type":"apiKey","in":"header","name":"X-Account"}""")
            .Add("GET /x", parameters: """[{"name":"x-account","in":"header","schema":{"type":"string"}}]""", security: """[{"a":[],"b":[]}]""").Contract();

        Assert.Equal(ParameterRole.Credential, Assert.Single(contract.Operations[0].Parameters).Role);
    }

    [Fact]
    public void ARealKeyInAnExampleIsNotRepeated()
    {
        var parameters = Header.Replace("Bearer {{YOUR_API_KEY}}", "Bearer sk-0123456789abcdef", StringComparison.Ordinal);

        var credential = new ApiText().Add("GET /x", parameters: parameters).Contract().Credential;

        Assert.DoesNotContain(credential!.Evidence, e => e.Statement.Contains("456789", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutAWordOfItThereIsNone() => Assert.Null(new ApiText().Add("GET /x").Contract().Credential);
}
