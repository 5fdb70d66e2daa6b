using System.Text;

namespace Specular.Runtime.Tests;

/// <summary>Which credentials a call carries, and where.</summary>
public sealed class AlternativeTests
{
    [Fact]
    public async Task AllOfOneAlternativeTravelWhereTheyBelong()
    {
        var api = new Secured { Options = { AdminKey = "a-1", AppKey = "p&q", Session = "s;1" } };

        await api.SendAsync(Secured.Operation([Secured.Header, Secured.Query, Secured.Cookie]));

        var sent = api.Handler.Sent[0];
        Assert.Equal("a-1", sent.Headers["X-Admin"]);
        Assert.Equal("?a=1&app%20key=p%26q", sent.Url.Query);
        Assert.Equal("sid=s%3B1", sent.Headers["Cookie"]);
        Assert.DoesNotContain("Authorization", sent.Headers.Keys);
    }

    [Fact]
    public async Task TheFirstAlternativeThatTheOptionsHoldIsTaken()
    {
        var api = new Secured { Options = { AdminKey = "a-1", Account = new BasicCredential("u", "p") } };

        await api.SendAsync(Secured.Operation([Secured.Header, Secured.Query], [Secured.Account], [Secured.Header]));

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("u:p")), api.Handler.Sent[0].Headers["Authorization"]);
        Assert.DoesNotContain("X-Admin", api.Handler.Sent[0].Headers.Keys);
    }

    [Fact]
    public async Task WithoutAnyTheExceptionSaysWhatToSet()
    {
        var api = new Secured { Options = { AdminKey = "a-1" } };

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Header, Secured.Query], [Secured.Account])));

        Assert.Contains("AdminKey and AppKey, or Account", exception.Message);
        Assert.DoesNotContain("a-1", exception.Message);
        Assert.Empty(api.Handler.Sent);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("a-1", true)]
    public async Task WhatIsOptionalIsSentIfItIsThere(string? key, bool isSent)
    {
        var api = new Secured { Options = { AdminKey = key } };

        await api.SendAsync(Secured.Operation([Secured.Header], []));

        Assert.Equal(isSent, api.Handler.Sent[0].Headers.ContainsKey("X-Admin"));
    }

    [Fact]
    public async Task AnOperationWithoutSecurityCarriesNothing()
    {
        var api = new Secured { Options = { ApiKey = "k-1", Token = "t-1", AdminKey = "a-1" } };

        await api.SendAsync(Secured.Operation());

        Assert.DoesNotContain(api.Handler.Sent[0].Headers.Values, v => v.Contains("-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheMainOneIsTheApiKeyAndThePropertyOfItsName()
    {
        var byKey = new Secured { Options = { ApiKey = "k-1" } };
        var byName = new Secured { Options = { ApiKey = "k-1", Token = "t-1" } };
        var byCredential = new Secured { Options = { Token = "t-1", Credential = "c-1" } };

        foreach (var api in new[] { byKey, byName, byCredential })
        {
            await api.SendAsync(Secured.Operation([Secured.Token]));
        }

        Assert.Equal("Bearer k-1", byKey.Handler.Sent[0].Headers["Authorization"]);
        Assert.Equal("Bearer t-1", byName.Handler.Sent[0].Headers["Authorization"]);
        Assert.Equal("Bearer c-1", byCredential.Handler.Sent[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task AnotherCredentialIsNeverTheApiKey()
    {
        var api = new Secured { Options = { ApiKey = "k-1" } };

        await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Header])));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("{{ADMIN}}")]
    [InlineData("schlüssel")]
    public async Task ATextThatIsNoKeyIsRefusedAndNotTold(string key)
    {
        var api = new Secured { Options = { AdminKey = key } };

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Header])));

        Assert.Contains("AdminKey", exception.Message);
        Assert.DoesNotContain(key, exception.Message, StringComparison.Ordinal);
        Assert.Empty(api.Handler.Sent);
    }

    [Theory]
    [InlineData("X Admin")]
    [InlineData("X-Admin\r\nX-Evil: 1")]
    [InlineData("")]
    public async Task AHeaderThatCannotBeIsToldInsteadOfLeftOut(string name)
    {
        var api = new Secured { Options = { AdminKey = "a-1" } };

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Header with { Name = name }])));

        Assert.Contains("AdminKey", exception.Message);
        Assert.Empty(api.Handler.Sent);
    }

    [Theory]
    [InlineData("a:b", "p")]
    [InlineData("a", "p\n")]
    public void AUserOrPasswordThatCannotBeSentIsRefused(string user, string password) => Assert.Throws<ArgumentException>(() => new BasicCredential(user, password));

    [Fact]
    public async Task EverySecretIsMaskedWhereTheServiceEchoesIt()
    {
        const string Echo = "u:pass-word admin-key app%2Fkey token-of-mine";
        var api = new Secured
        {
            Handler = new StubHandler(() => StubHandler.Text(Echo, "text/plain", 400)),
            Options = { AdminKey = "admin-key", AppKey = "app/key", Account = new BasicCredential("u", "pass-word"), Token = Credential.FromProvider(_ => new("token-of-mine")) },
        };

        var exception = await Assert.ThrowsAsync<ApiException>(() => api.SendAsync(Secured.Operation([Secured.Token, Secured.Query])));

        foreach (var text in new[] { exception.Message, exception.ResponseText! })
        {
            Assert.Contains("u:*** *** *** ***", text);
        }
    }

    [Fact]
    public void ACredentialIsNotToldByItsText()
    {
        Assert.Equal("KeyCredential", ((Credential)"secret").ToString());
        Assert.Equal("BasicCredential", new BasicCredential("u", "secret").ToString());
        Assert.Equal("ClientCredentials", new ClientCredentials("u", "secret").ToString());
    }

    [Fact]
    public async Task AProviderIsAskedForEachAttemptAndItsFaultNamesIt()
    {
        var number = 0;
        var api = new Secured { Options = { Token = Credential.FromProvider(async ending => { await Task.Delay(1, ending); return "t-" + ++number; }) } };
        await api.SendAsync(Secured.Operation([Secured.Token]));
        await api.SendAsync(Secured.Operation([Secured.Token]));
        api.Options.Token = Credential.FromProvider(_ => throw new InvalidOperationException("the vault is closed"));

        var exception = await Assert.ThrowsAsync<CredentialException>(() => api.SendAsync(Secured.Operation([Secured.Token])));

        Assert.Equal(["Bearer t-1", "Bearer t-2"], api.Handler.Sent.Select(s => s.Headers["Authorization"]));
        Assert.Contains("the provider of Token failed with InvalidOperationException", exception.Message);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }
}
