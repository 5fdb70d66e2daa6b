using System.Security.Cryptography;
using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Documents;

namespace Specular.Simulation.Tests;

/// <summary>What a call must carry to be admitted, where there are several ways.</summary>
public sealed class CredentialTests
{
    private const string Several = """
        openapi: 3.1.0
        info: {title: Keys, version: '1'}
        servers: [{url: 'https://{region}.example.com/{base}', variables: {region: {default: eu}, base: {default: v1}}}]
        components:
          securitySchemes:
            token: {type: http, scheme: bearer}
            admin: {type: apiKey, in: header, name: X-Admin}
            tenant: {type: apiKey, in: query, name: tenant}
            user: {type: http, scheme: basic}
        paths:
          /any: {get: {security: [{token: []}, {admin: [], tenant: []}], responses: {'204': {description: ok}}}}
          /open: {get: {security: [], responses: {'204': {description: ok}}}}
          /maybe: {get: {security: [{}, {admin: []}], responses: {'204': {description: ok}}}}
          /user: {get: {security: [{user: []}], responses: {'204': {description: ok}}}}
        """;

    private const string Signed = """
        specular: profile
        credential: {in: header, name: Authorization, prefix: "Bearer ", signedToken: {lifetime: 30m}, basis: documented, source: x}
        errors:
          - {code: 1002, status: 401, meaning: invalid, when: [credentialInvalid], basis: documented, source: x}
          - {code: 1003, status: 401, meaning: not yet valid, when: [credentialNotYetValid], basis: documented, source: x}
          - {code: 1004, status: 401, meaning: expired, when: [credentialExpired], basis: documented, source: x}
        envelope: {code: code, success: [0], message: message, data: data, basis: documented, source: x}
        """;

    [Theory]
    [InlineData("/any", "Authorization: Bearer k", 204)]
    [InlineData("/any?tenant=t", "X-Admin: a", 204)]
    [InlineData("/any", "X-Admin: a", 401)]
    [InlineData("/any?tenant=t", "", 401)]
    [InlineData("/any", "", 401)]
    [InlineData("/any?tenant=t", "Authorization: Basic dTpw\nX-Admin: a", 204)]
    [InlineData("/open", "", 204)]
    [InlineData("/maybe", "", 204)]
    [InlineData("/maybe", "X-Admin: {{YOUR_KEY}}", 204)]
    [InlineData("/user", "Authorization: Basic dTpw", 204)]
    [InlineData("/user", "Authorization: Bearer k", 401)]
    [InlineData("/v1/user", "Authorization: Basic dTpw", 204)]
    public void AnyWholeAlternativeAdmits(string path, string headers, int status) => Assert.Equal(status, Send(new Simulator([Read(Several)], new SimulatorOptions()), path, headers).Status);

    [Fact]
    public void AUserAndAPasswordMayBeGivenAsAKey()
    {
        var simulator = new Simulator([Read(Several)], new SimulatorOptions { Keys = ["u:p"] });

        Assert.Equal(204, Send(simulator, "/user", "Authorization: Basic dTpw").Status);
        Assert.Equal(401, Send(simulator, "/user", "Authorization: Basic dTpx").Status);
    }

    [Theory]
    [InlineData(-5, 1800, 204)]
    [InlineData(-1800, 1, 204)]
    [InlineData(-1800, 0, 1004)]
    [InlineData(6, 1800, 1003)]
    public void ASignedTokenHoldsByTheSimulatorsClock(int begin, int end, int code) => Assert.Equal(code, CodeOf(begin, end, "sk", ["ak:sk"]));

    [Fact]
    public void ASignatureIsCheckedWhereTheSecretIsKnown()
    {
        Assert.Equal(1002, CodeOf(-5, 1800, "other", ["ak:sk"]));
        Assert.Equal(1002, CodeOf(-5, 1800, "sk", ["bk:sk"]));
        Assert.Equal(204, CodeOf(-5, 1800, "whatever", null));
        Assert.Equal(1004, CodeOf(-1800, 0, "whatever", null));
    }

    [Theory]
    [InlineData("plain-key", 204)]
    [InlineData("a.b.c", 401)]
    [InlineData("e30.e30.e30", 401)]
    [InlineData("W10.W10.", 401)]
    public void AKeyAsItIsIsTakenTooIfItIsGiven(string key, int status)
    {
        var simulator = new Simulator([Read(Several, Signed)], new SimulatorOptions { Keys = ["plain-key", "ak:sk"] });

        Assert.Equal(status, Send(simulator, "/any", "Authorization: Bearer " + key).Status);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("RS256")]
    public void ATokenOfAnotherAlgorithmIsNotTakenForSigned(string algorithm) => Assert.Equal(1002, CodeOf(-5, 1800, "sk", ["ak:sk"], algorithm));

    [Theory]
    [InlineData("grant_type=client_credentials", "Basic aWQ6c2VjcmV0", 200)]
    [InlineData("grant_type=client_credentials&client_id=id&client_secret=secret", null, 200)]
    [InlineData("grant_type=client_credentials&client_id=id&client_secret=wrong", null, 401)]
    [InlineData("grant_type=client_credentials", null, 401)]
    [InlineData("grant_type=password&username=id", "Basic aWQ6c2VjcmV0", 400)]
    [InlineData("", "Basic !", 400)]
    public void ATokenIsGivenForClientCredentials(string form, string? authorization, int status)
    {
        using var simulator = new Simulator([Read(TokenAddress)], new SimulatorOptions { Keys = ["id:secret"] });

        var answer = AskToken(simulator, form, authorization);

        Assert.Equal(status, answer.Status);
        Assert.True(simulator.Journal.Entries().Single() is { Body.IsEmpty: true, ResponseBody.IsEmpty: true });
    }

    [Fact]
    public void ATokenThatWasGivenHoldsForAnHour()
    {
        var clock = new TestClock();
        using var simulator = new Simulator([Read(TokenAddress)], new SimulatorOptions { Keys = ["id:secret", "plain"], Clock = clock });
        var token = Client.Json(AskToken(simulator, "grant_type=client_credentials", "Basic aWQ6c2VjcmV0"))["access_token"]!.AsString();

        Assert.Equal(204, Send(simulator, "/x", "Authorization: Bearer " + token).Status);
        Assert.Equal(204, Send(simulator, "/x", "Authorization: Bearer plain").Status);
        Assert.Equal(401, Send(simulator, "/x", "Authorization: Bearer " + token + "x").Status);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(401, Send(simulator, "/x", "Authorization: Bearer " + token).Status);
    }

    [Theory]
    [InlineData("/oauth/token")]
    [InlineData("/v1/oauth/token")]
    public void ATokenIsGivenWhereTheDocumentListsItsAddressAmongTheOperations(string path)
    {
        using var simulator = new Simulator([Read(ListedTokenAddress)], new SimulatorOptions { Keys = ["id:secret"] });

        var token = Client.Json(AskToken(simulator, "grant_type=client_credentials&client_id=id&client_secret=secret", null, path))["access_token"]!.AsString();

        Assert.Equal(204, Send(simulator, "/x", "Authorization: Bearer " + token).Status);
        var entry = simulator.Journal.Entries().First(e => e.Path == path);
        Assert.True(entry is { Operation: "POST /oauth/token", Body.IsEmpty: true, ResponseBody.IsEmpty: true });
    }

    [Theory]
    [InlineData("""{"grant_type":"client_credentials","client_id":"id","client_secret":"secret"}""", 200)]
    [InlineData(""" {"grant_type":"client_credentials","client_id":"id","client_secret":"other"}""", 401)]
    [InlineData("""{"grant_type":"client_credentials","client_id":7}""", 401)]
    public void ATokenIsGivenForJsonToo(string body, int status)
    {
        using var simulator = new Simulator([Read(ListedTokenAddress)], new SimulatorOptions { Keys = ["id:secret"] });

        var answer = AskToken(simulator, body, null, contentType: "application/json");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 200 ? 204 : 401, Send(simulator, "/x", "Authorization: Bearer " + (Client.Json(answer)["access_token"]?.AsString() ?? "none")).Status);
    }

    [Fact]
    public void JsonThatIsNoneOrAsksForAnotherGrantIsNoRequestForAToken()
    {
        using var simulator = new Simulator([Read(TokenAddress)]);

        Assert.Equal(400, AskToken(simulator, """{"grant_type":"client_credentials",""", null).Status);
        Assert.Equal(400, AskToken(simulator, """{"grant_type":"password","client_id":"id","client_secret":"secret"}""", null).Status);
        Assert.Equal(400, AskToken(simulator, """["grant_type"]""", null).Status);
    }

    [Fact]
    public void OtherGrantsGetTheOperationsAnswerAndTheirSecretsAreNotKept()
    {
        using var simulator = new Simulator([Read(ListedTokenAddress)]);

        Assert.Equal("listed", Client.Json(AskToken(simulator, "grant_type=password&password=p", null))["access_token"]!.AsString());
        Assert.True(simulator.Journal.Entries().Single() is { Body.IsEmpty: true, ResponseBody.IsEmpty: true });
    }

    [Fact]
    public void AnArrangedRefusalComesBeforeTheToken()
    {
        using var simulator = new Simulator([Read(ListedTokenAddress)]);
        simulator.Arrange("POST /oauth/token", Outcome.Status(503));

        Assert.Equal(503, AskToken(simulator, "grant_type=client_credentials&client_id=id&client_secret=secret", null).Status);
        Assert.Equal(200, AskToken(simulator, "grant_type=client_credentials&client_id=id&client_secret=secret", null).Status);
    }

    private const string ListedTokenAddress = """
        openapi: 3.1.0
        info: {title: Tokens, version: '1'}
        servers: [{url: 'https://api.example.com/v1'}]
        components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://api.example.com/v1/oauth/token', scopes: {}}}}}}
        security: [{token: []}]
        paths:
          /x: {get: {responses: {'204': {description: ok}}}}
          /oauth/token:
            post:
              security: []
              requestBody: {content: {application/json: {schema: {type: object}}, application/x-www-form-urlencoded: {schema: {type: object, properties: {grant_type: {type: string}}}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object, required: [access_token], properties: {access_token: {type: string, const: listed}}}}}}}
        """;

    private const string TokenAddress = """
        openapi: 3.1.0
        info: {title: Tokens, version: '1'}
        components: {securitySchemes: {token: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://auth.example.com/oauth/token', scopes: {}}}}}}
        security: [{token: []}]
        paths: {/x: {get: {responses: {'204': {description: ok}}}}}
        """;

    private static SimulatedResponse AskToken(Simulator simulator, string form, string? authorization, string path = "/oauth/token", string contentType = "application/x-www-form-urlencoded") => simulator.Handle(new SimulatedRequest
    {
        Method = "POST",
        Path = path,
        Headers = new HeaderList([new Header("Content-Type", contentType), .. authorization is null ? [] : new[] { new Header("Authorization", authorization) }]),
        Body = Encoding.UTF8.GetBytes(form),
    });

    private static int CodeOf(int begin, int end, string secret, string[]? keys, string algorithm = "HS256")
    {
        var clock = new TestClock();
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var token = Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""") + "." + Encode($$"""{"iss":"ak","exp":{{now + end}},"nbf":{{now + begin}}}""");
        token += "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(token)));
        var response = Send(new Simulator([Read(Several, Signed)], new SimulatorOptions { Keys = keys, Clock = clock }), "/any", "Authorization: Bearer " + token);
        return response.Status == 401 ? (int)Client.Json(response)["code"]!.AsInt64()!.Value : response.Status;
    }

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static SimulatedResponse Send(Simulator simulator, string pathAndQuery, string headers)
    {
        var question = pathAndQuery.IndexOf('?');
        return simulator.Handle(new SimulatedRequest
        {
            Method = "GET",
            Path = question < 0 ? pathAndQuery : pathAndQuery[..question],
            Query = question < 0 ? null : pathAndQuery[question..],
            Headers = new HeaderList([.. headers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(h => new Header(h.Split(": ")[0], h.Split(": ")[1]))]),
        });
    }

    private static ApiContract Read(string document, string? profile = null) =>
        ContractReader.Read("keys", profile is null ? [new("api.yaml", document)] : [new("api.yaml", document), new("api.profile.yaml", profile)]).Contract;
}
