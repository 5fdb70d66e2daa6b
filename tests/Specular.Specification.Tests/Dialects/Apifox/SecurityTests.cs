using Specular.Specification.Documents;
using Specular.Specification.Tests.Documents;
using Xunit;

namespace Specular.Specification.Tests.Dialects.Apifox;

public sealed class SecurityTests
{
    private const string Schemes = """
        "securitySchemeCollection": [{ "items": [
          { "id": 1, "name": "token", "authType": "bearer", "authConfigs": { "type": "http", "scheme": "bearer", "x-apifox": { "token": "secret" } } },
          { "id": "2", "name": "key", "authType": "apikey", "authConfigs": { "type": "apiKey", "in": "query", "name": "k" } }] }]
        """;

    [Fact]
    public void AnOperationDemandsWhatItsFolderDoes()
    {
        var document = ApifoxText.Read($$"""
            { "apifoxProject": "1.0.0", {{Schemes}},
              "apiCollection": [{ "auth": { "type": "securityscheme" }, "securityScheme": { "schemeGroups": [{ "id": "g", "schemeIds": [1] }], "required": true }, "items": [
                { "name": "A", "api": { "method": "get", "path": "/a", "auth": {}, "securityScheme": {} } },
                { "name": "B", "api": { "method": "get", "path": "/b", "auth": { "type": "noauth" } } },
                { "name": "F", "securityScheme": { "schemeGroups": [{ "schemeIds": ["1", 2] }, { "schemeIds": [2] }], "required": false }, "items": [{ "name": "C", "api": { "method": "get", "path": "/c" } }] }] }] }
            """);
        Assert.Equal(["token http bearer ", "key apiKey  k query"], document.SecuritySchemes.Select(s => $"{s.Id} {s.Type} {s.Scheme} {s.Name} {s.In}".TrimEnd() + (s.Type == "http" ? " " : "")));
        Assert.Equal(["token"], Demands(document, 0));
        Assert.Empty(Demands(document, 1));
        Assert.NotNull(document.Operations[1].Security);
        Assert.Equal(["token+key", "key", ""], Demands(document, 2));
        Assert.Equal(["token"], document.Security!.Select(r => string.Join("+", r.Schemes)));
    }

    [Theory]
    [InlineData("{ \"type\": \"bearer\", \"bearer\": { \"token\": \"secret\" } }", "http bearer")]
    [InlineData("{ \"type\": \"basic\", \"basic\": { \"username\": \"u\", \"password\": \"secret\" } }", "http basic")]
    [InlineData("{ \"type\": \"apikey\", \"apikey\": { \"in\": \"query\", \"key\": \"k\", \"value\": \"secret\" } }", "apiKey  k query")]
    [InlineData("{ \"type\": \"oauth2\", \"oauth2\": { \"grantType\": \"client_credentials\", \"accessTokenUrl\": \"https://a.example.com/token\" } }", "oauth2    https://a.example.com/token")]
    public void AuthorisationStatedOnTheSpotIsAScheme(string auth, string expected)
    {
        var document = ApifoxText.Read(ApifoxText.Project($"\"auth\": {auth}"));
        var scheme = document.SecuritySchemes.Single();
        Assert.Equal(expected, $"{scheme.Type} {scheme.Scheme} {scheme.Name} {scheme.In} {scheme.TokenUrl}".TrimEnd());
        Assert.Equal([scheme.Id], Demands(document, 0));
        Assert.DoesNotContain(ContractOutline.Of(document), l => l.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatCannotBeSentIsSaid() =>
        Assert.Contains("'auth: hawk'", ApifoxText.Read(ApifoxText.Project("\"auth\": { \"type\": \"hawk\" }")).Problems.Only("SPEC3002").Message, StringComparison.Ordinal);

    private static IEnumerable<string> Demands(BoundDocument document, int operation) => document.Operations[operation].Security!.Select(r => string.Join("+", r.Schemes));
}
