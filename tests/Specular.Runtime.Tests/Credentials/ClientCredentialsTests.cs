using System.Text;

namespace Specular.Runtime.Tests;

/// <summary>OAuth 2 client credentials.</summary>
public sealed class ClientCredentialsTests
{
    private readonly VirtualClock _clock = new() { AutoAdvance = false };
    private int _number;

    [Fact]
    public async Task ATokenIsFetchedAsTheStandardSaysAndUsedAgain()
    {
        var (api, tokens) = Api(Issue, http => new("id:1", "se/cret") { HttpClient = http, Scopes = ["read", "write"], Fields = new Dictionary<string, string> { ["audience"] = "x" } });

        await api.SendAsync(Secured.Operation([Secured.Token]));
        await api.SendAsync(Secured.Operation([Secured.Token]));

        var sent = Assert.Single(tokens.Sent);
        Assert.Equal("https://auth.test/token", sent.Url.AbsoluteUri);
        Assert.Equal("POST", sent.Method);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("id%3A1:se%2Fcret")), sent.Headers["Authorization"]);
        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal("grant_type=client_credentials&scope=read+write&audience=x", sent.Text);
        Assert.Equal(["Bearer token-1", "Bearer token-1"], Sent(api));
    }

    [Fact]
    public async Task TheSecretTravelsInTheBodyIfAskedFor()
    {
        var (api, tokens) = Api(Issue, http => new("id", "secret") { HttpClient = http, SendsSecretInBody = true });

        await api.SendAsync(Secured.Operation([Secured.Token]));

        Assert.Equal("grant_type=client_credentials&client_id=id&client_secret=secret", tokens.Sent[0].Text);
        Assert.DoesNotContain("Authorization", tokens.Sent[0].Headers.Keys);
    }

    [Fact]
    public async Task ATokenIsRenewedShortlyBeforeItEnds()
    {
        var (api, _) = Api(Issue);

        foreach (var seconds in new[] { 0, 3500, 60, 3500 })
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            await api.SendAsync(Secured.Operation([Secured.Token]));
        }

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2", "Bearer token-2"], Sent(api));
    }

    [Fact]
    public async Task ATokenThatIsRefusedIsFetchedAnewOnce()
    {
        var (api, tokens) = Api(Issue, handler: new StubHandler(
            () => StubHandler.Json("{}", 401), () => StubHandler.Json("{}"), () => StubHandler.Json("{}", 401)));

        await api.SendAsync(Secured.Operation([Secured.Token]));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], Sent(api));

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(Secured.Operation([Secured.Token])));
        Assert.Equal(401, exception.StatusCode);
        Assert.Equal(4, api.Handler.Sent.Count);
        Assert.Equal(3, tokens.Sent.Count);
    }

    [Fact]
    public async Task ManyCallsAtOnceFetchOneToken()
    {
        var gate = new TaskCompletionSource();
        var (api, tokens) = Api(async () => { await gate.Task; return Issue(); });

        var calls = Enumerable.Range(0, 50).Select(_ => api.SendAsync(Secured.Operation([Secured.Token]))).ToArray();
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(tokens.Sent);
        Assert.All(Sent(api), t => Assert.Equal("Bearer token-1", t));
    }

    [Fact]
    public async Task ACallerWhoGivesUpDoesNotTakeTheTokenFromTheOthers()
    {
        var handler = new StubHandler(
            async (_, ending) => { await Task.Delay(Timeout.Infinite, ending); throw new InvalidOperationException(); },
            (_, _) => Task.FromResult(Issue()));
        var credentials = new ClientCredentials("id", "secret") { HttpClient = new HttpClient(handler) };
        var api = new Secured { Options = { Token = credentials } };
        var contract = new Descriptors.ContractDescriptor { Name = "X.Y", Digest = "", Credential = Secured.Token };
        var transport = new ApiTransport(contract, api.Options, new HttpClient(api.Handler));
        using var giveUp = new CancellationTokenSource();
        var operation = Secured.Operation([Secured.Token]);
        var first = transport.SendWithoutAnswerAsync(operation, new ApiRequest(), giveUp.Token);
        var second = transport.SendWithoutAnswerAsync(operation, new ApiRequest(), TestContext.Current.CancellationToken);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;
        Assert.Equal("Bearer token-1", Assert.Single(Sent(api)));
    }

    [Fact]
    public async Task ARefusalIsToldInTheEndpointsWordsWithoutTheSecret()
    {
        var (api, _) = Api(
            () => StubHandler.Json("""{"error":"invalid_client","error_description":"no client id with top-secret, dG9wLXNlY3JldA"}""", 401), http => new("id", "top-secret") { HttpClient = http });

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Equal(
            "List was not sent: https://auth.test/token gave no token: invalid_client: no client id with ***, dG9wLXNlY3JldA (HTTP 401). "
                + "Check the client's id, secret and scopes, and whether the service wants them in the body (SendsSecretInBody).",
            exception.Message);
        Assert.Equal(("invalid_client", 401, false), (exception.Code, exception.StatusCode, exception.IsTransient));
        Assert.Empty(api.Handler.Sent);
    }

    [Theory]
    [InlineData(503, "", true, "Try again later")]
    [InlineData(302, "", false, "follows no redirect")]
    [InlineData(200, "<html>", false, "without an access_token")]
    [InlineData(200, """{"access_token":""}""", false, "without an access_token")]
    [InlineData(200, """{"access_token":"a\nb"}""", false, "without an access_token")]
    [InlineData(200, """["access_token"]""", false, "without an access_token")]
    public async Task AnAnswerWithoutATokenIsToldAsSuch(int status, string answer, bool isTransient, string words)
    {
        var (api, _) = Api(() => StubHandler.Json(answer, status));

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Contains(words, exception.Message);
        Assert.Equal(isTransient, exception.IsTransient);
    }

    [Fact]
    public async Task WhatPassesIsTriedAgain()
    {
        var answers = new Queue<HttpResponseMessage>([StubHandler.Json("", 503), Issue()]);
        var (api, tokens) = Api(answers.Dequeue);
        api.Options.Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) };
        api.Options.TimeProvider = TimeProvider.System;

        await api.SendAsync(Secured.Operation([Secured.Token]));

        Assert.Equal(2, tokens.Sent.Count);
        Assert.Single(api.Handler.Sent);
    }

    [Fact]
    public async Task AnEndpointThatIsNotReachedIsTold()
    {
        var (api, _) = Api(() => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "refused")));

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Contains("https://auth.test/token, which gives the token, could not be reached", exception.Message);
        Assert.True(exception.IsTransient);
    }

    [Theory]
    [InlineData("http://auth.test/token", "neither https nor loopback")]
    [InlineData("ftp://auth.test/token", "neither https nor loopback")]
    [InlineData("https://me:pw@auth.test/token", "user name, password")]
    [InlineData("", "where tokens come from")]
    public async Task ASecretGoesToNoSuchAddress(string tokenUrl, string words)
    {
        var (api, tokens) = Api(Issue);

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Token with { TokenUrl = tokenUrl }])));

        Assert.Contains(words, exception.Message);
        Assert.DoesNotContain("pw", exception.Message);
        Assert.Empty(tokens.Sent);
    }

    [Theory]
    [InlineData("/oauth/token", "https://api.test/oauth/token")]
    [InlineData("http://127.0.0.1:9/token", "http://127.0.0.1:9/token")]
    public async Task ARelativeAddressIsBelowTheServices(string tokenUrl, string address)
    {
        var (api, tokens) = Api(Issue);

        await api.SendAsync(Secured.Operation([Secured.Token with { TokenUrl = tokenUrl }]));

        Assert.Equal(address, tokens.Sent[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task TheUsersAddressWinsOverTheDocuments()
    {
        var (api, tokens) = Api(Issue, http => new("id", "secret") { HttpClient = http, TokenUrl = new Uri("https://mine.test/t") });

        await api.SendAsync(Secured.Operation([Secured.Token]));

        Assert.Equal("https://mine.test/t", tokens.Sent[0].Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("""{"access_token":"token-1"}""", 1)]
    [InlineData("""{"access_token":"token-1","expires_in":"3600"}""", 1)]
    [InlineData("""{"access_token":"token-1","expires_in":1e300}""", 1)]
    [InlineData("""{"access_token":"token-1","expires_in":0}""", 2)]
    [InlineData("""{"access_token":"token-1","expires_in":-5}""", 1)]
    [InlineData("""{"access_token":"token-1","expires_in":"soon"}""", 1)]
    public async Task AnEndOfWhateverFormIsRead(string answer, int fetched)
    {
        var (api, tokens) = Api(() => StubHandler.Json(answer));

        await api.SendAsync(Secured.Operation([Secured.Token]));
        await api.SendAsync(Secured.Operation([Secured.Token]));

        Assert.Equal(fetched, tokens.Sent.Count);
    }

    private static string[] Sent(Secured api) => [.. api.Handler.Sent.Select(s => s.Headers["Authorization"])];

    private HttpResponseMessage Issue() => StubHandler.Json($$"""{"access_token":"token-{{Interlocked.Increment(ref _number)}}","token_type":"bearer","expires_in":3600}""");

    private (Secured Api, StubHandler Tokens) Api(Func<HttpResponseMessage> answer, Func<HttpClient, ClientCredentials>? make = null, StubHandler? handler = null) =>
        Api(() => Task.FromResult(answer()), make, handler);

    private (Secured Api, StubHandler Tokens) Api(Func<Task<HttpResponseMessage>> answer, Func<HttpClient, ClientCredentials>? make = null, StubHandler? handler = null)
    {
        var tokens = new StubHandler((_, _) => answer());
        var given = make?.Invoke(new HttpClient(tokens)) ?? new ClientCredentials("id", "secret") { HttpClient = new HttpClient(tokens) };
        return (new Secured { Handler = handler ?? new StubHandler(() => StubHandler.Json("{}")), Options = { Token = given, TimeProvider = _clock } }, tokens);
    }
}
