using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Specular.Runtime.Tests;

/// <summary>Tokens that an access key and a secret sign.</summary>
public sealed class SignedTokenTests
{
    private readonly VirtualClock _clock = new() { AutoAdvance = false };

    [Fact]
    public async Task ATokenIsSignedAsTheServiceReadsIt()
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var token = (await TokensAsync(SignedTokenCredential.Hs256("ak", "sk"), TimeSpan.Zero)).Single();

        var parts = token.Split('.');
        Assert.Equal("""{"alg":"HS256","typ":"JWT"}""", Encoding.UTF8.GetString(Decode(parts[0])));
        Assert.Equal($$"""{"iss":"ak","exp":{{now + 1800}},"nbf":{{now - 5}}}""", Encoding.UTF8.GetString(Decode(parts[1])));
        Assert.Equal(HMACSHA256.HashData("sk"u8, Encoding.ASCII.GetBytes(parts[0] + "." + parts[1])), Decode(parts[2]));
    }

    [Fact]
    public async Task ATokenIsUsedAgainAndRenewedBeforeItEnds()
    {
        var tokens = await TokensAsync(SignedTokenCredential.Hs256("ak", "sk"), TimeSpan.Zero, TimeSpan.FromMinutes(28), TimeSpan.FromMinutes(1), TimeSpan.FromHours(3));

        Assert.Equal(tokens[0], tokens[1]);
        Assert.NotEqual(tokens[1], tokens[2]);
        Assert.Equal(3, tokens.Distinct().Count());
    }

    [Fact]
    public async Task NoTokenIsSentThatHasEndedOrNotBegun()
    {
        // Odd steps, so that the renewal is met from both sides; the last goes back.
        TimeSpan[] steps = [.. Enumerable.Range(0, 200).Select(i => TimeSpan.FromSeconds((i * 37) % 400))];
        var credential = SignedTokenCredential.Hs256("ak", "sk");
        foreach (var step in steps)
        {
            _clock.Advance(step);
            var token = (await TokensAsync(credential, TimeSpan.Zero)).Single();
            using var payload = JsonDocument.Parse(Decode(token.Split('.')[1]));
            var now = _clock.GetUtcNow().ToUnixTimeSeconds();
            Assert.InRange(now, payload.RootElement.GetProperty("nbf").GetInt64(), payload.RootElement.GetProperty("exp").GetInt64() - 60);
        }
    }

    [Fact]
    public async Task ATokenThatIsRefusedIsMadeAnewOnce()
    {
        var api = Api(new StubHandler(() => StubHandler.Json("{}", 401)), SignedTokenCredential.Hs256("ak", "sk"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Equal(2, api.Handler.Sent.Count);
        Assert.Equal(401, exception.StatusCode);
    }

    [Fact]
    public async Task AccessKeyAndSecretKeyOfTheOptionsSignWhereTheContractSaysSo()
    {
        var api = new Secured { Options = { AccessKey = "ak", SecretKey = "sk", TimeProvider = _clock } };
        await api.SendAsync(Secured.Operation([Secured.Signed]), Secured.Signed);
        await api.SendAsync(Secured.Operation([Secured.Signed]), Secured.Signed);
        api.Options.SecretKey = "rotated";
        await api.SendAsync(Secured.Operation([Secured.Signed]), Secured.Signed);
        var sent = api.Handler.Sent.ConvertAll(s => s.Headers["Authorization"]);

        Assert.Equal(sent[0], sent[1]);
        Assert.NotEqual(sent[1], sent[2]);
        Assert.Equal(2, sent[0].Count(c => c == '.'));
    }

    [Fact]
    public async Task WhereTokensAreSignedAPlainKeyDoesToo()
    {
        var api = new Secured { Options = { ApiKey = "k-1" } };
        await api.SendAsync(Secured.Operation([Secured.Signed]), Secured.Signed);
        Assert.Equal("Bearer k-1", api.Handler.Sent[0].Headers["Authorization"]);

        api.Options.ApiKey = null;
        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Signed]), Secured.Signed));
        Assert.Contains("AccessKey with SecretKey, or ApiKey", exception.Message);
    }

    [Fact]
    public async Task TheSecretAndTheTokenAreMasked()
    {
        var handler = new StubHandler((request, _) => Task.FromResult(StubHandler.Text("sk-long-secret " + request.Headers.Authorization, "text/plain", 400)));
        var api = Api(handler, SignedTokenCredential.Hs256("ak", "sk-long-secret"));

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Equal("*** Bearer ***", exception.ResponseText);
    }

    [Theory]
    [InlineData("", "sk")]
    [InlineData("ak", "{{SECRET}}")]
    public void KeysThatAreNoneAreRefused(string accessKey, string secretKey) => Assert.Throws<ArgumentException>(() => SignedTokenCredential.Hs256(accessKey, secretKey));

    private static byte[] Decode(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    private Secured Api(StubHandler handler, Credential credential) => new() { Handler = handler, Options = { Credential = credential, TimeProvider = _clock } };

    private async Task<string[]> TokensAsync(Credential credential, params TimeSpan[] steps)
    {
        var api = Api(new StubHandler(() => StubHandler.Json("{}")), credential);
        foreach (var step in steps)
        {
            _clock.Advance(step);
            await api.SendAsync(Secured.Operation([Secured.Token]));
        }

        return [.. api.Handler.Sent.Select(s => s.Headers["Authorization"]["Bearer ".Length..])];
    }
}
