using Specular.Descriptors;

namespace Specular.Runtime.Tests;

/// <summary>Where calls go: the contract's servers, those of one operation, and addresses with variables.</summary>
public sealed class ServerAddressTests
{
    private static readonly ServerDescriptor Regional = Region("eu");

    [Theory]
    [InlineData("https://{region}.example.com/{base}", "us", "v2", "https://us.example.com/v2")]
    [InlineData("https://{region}/{base}/", "localhost:8080", "a/b", "https://localhost:8080/a/b/")]
    [InlineData("{region}/{base}", "https://x.com", "", "https://x.com/")]
    [InlineData("https://a.com:{region}", "443", "", "https://a.com:443")]
    public void VariablesAreFilledIn(string template, string region, string path, string url) =>
        Assert.Equal(url, ServerDescriptor.FromTemplate(template, "", [new("region", region, []), new("base", path, [])]).Url);

    [Theory]
    [InlineData("us/evil")]
    [InlineData("us@evil.com")]
    [InlineData("us?x")]
    [InlineData("us#x")]
    [InlineData("us\\x")]
    [InlineData("us\n")]
    [InlineData("%2f")]
    [InlineData("")]
    public void AValueDoesNotLeaveTheHost(string region)
    {
        var exception = Assert.Throws<ArgumentException>(() => ServerDescriptor.FromTemplate("https://{region}.example.com/", "", [new("region", region, [])]));

        Assert.Equal("region", exception.ParamName);
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("a/..")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("%2e%2e")]
    [InlineData("a b")]
    public void AValueDoesNotLeaveThePath(string path) =>
        Assert.Throws<ArgumentException>(() => ServerDescriptor.FromTemplate("https://example.com/{base}", "", [new("base", path, [])]));

    [Fact]
    public void AValueIsOneOfThoseThatTheDocumentAllows()
    {
        var exception = Assert.Throws<ArgumentException>(() => Region("mars"));

        Assert.Contains("The variable 'region' of the server https://{region}.example.com must be one of eu, us.", exception.Message);
    }

    [Fact]
    public void AVariableWithoutAValueIsRefused() => Assert.Throws<ArgumentException>(() => ServerDescriptor.FromTemplate("https://{region}.example.com", "", []));

    [Theory]
    [InlineData(null, null, "https://files.example.com/v2/items")]
    [InlineData("https://mock.test/", null, "https://mock.test/items")]
    [InlineData(null, "https://api2.example.com", "https://files.example.com/v2/items")]
    [InlineData(null, "https://files2.example.com/", "https://files2.example.com/items")]
    public async Task AnOperationWithServersOfItsOwnGoesThereUnlessAnAddressIsSet(string? baseAddress, string? server, string sent) =>
        Assert.Equal(sent, await SentToAsync(baseAddress, server is null ? null : new(server), new("https://files.example.com/v2/"), new("https://files2.example.com/")));

    [Fact]
    public async Task AServerWithOtherValuesIsTheSameServer() =>
        Assert.Equal("https://us.example.com/items", await SentToAsync(null, Region("us"), new("https://a.example.com"), Regional));

    [Fact]
    public async Task APathAloneIsOnTheHostOfTheOthers() => Assert.Equal("https://api.example.com/v2/items", await SentToAsync(null, null, new ServerDescriptor("/v2")));

    [Fact]
    public void WhereEachOperationHasServersTheContractNeedsNone()
    {
        var operation = new OperationDescriptor { Name = "X", Method = "GET", PathTemplate = "/x", Servers = [new("https://a.example.com")] };
        var contract = new ContractDescriptor { Name = "X.Y", Digest = "", Operations = [operation] };

        Assert.Equal("https://a.example.com/", new ApiTransport(contract, new ApiClientOptions()).BaseAddress.AbsoluteUri);
    }

    [Fact]
    public void AServerThatIsOnlyAPathAsksForAnAddress()
    {
        var contract = new ContractDescriptor { Name = "X.Y", Digest = "", Servers = [new("/v1")] };

        var exception = Assert.Throws<ArgumentException>(() => new ApiTransport(contract, new ApiClientOptions()));

        Assert.Contains("The server '/v1' of X.Y is a path without a host: set BaseAddress", exception.Message);
    }

    [Theory]
    [InlineData("/files?beta=true", "https://api.example.com/v1/files?beta=true&limit=5")]
    [InlineData("/files/{id}?acl", "https://api.example.com/v1/files/a%20b?acl&limit=5")]
    [InlineData("/files#second", "https://api.example.com/v1/files?limit=5")]
    public async Task WhatAPathHasOfAQueryIsJoinedWithTheArguments(string template, string sent)
    {
        var operation = new OperationDescriptor { Name = "List", Method = "GET", PathTemplate = template };
        var contract = new ContractDescriptor { Name = "X.Y", Digest = "", Servers = [new("https://api.example.com/v1")], Operations = [operation] };
        var handler = new StubHandler(() => StubHandler.Json("{}"));

        await new ApiTransport(contract, new ApiClientOptions(), new HttpClient(handler))
            .SendWithoutAnswerAsync(operation, new ApiRequest().Path("id", "a b").Query("limit", "5"), TestContext.Current.CancellationToken);

        Assert.Equal(sent, handler.Sent[0].Url.AbsoluteUri);
    }

    [Fact]
    public void WhatIsNoValueIsNotSent()
    {
        Assert.Throws<ArgumentException>(() => new ApiRequest().Query<double>("x", double.NaN));
        Assert.Throws<ArgumentException>(() => new ApiRequest().Query<double>("x", double.PositiveInfinity));
    }

    private static ServerDescriptor Region(string region) => ServerDescriptor.FromTemplate("https://{region}.example.com", "", [new("region", region, ["eu", "us"])]);

    private static async Task<string> SentToAsync(string? baseAddress, ServerDescriptor? server, params ServerDescriptor[] own)
    {
        var operation = new OperationDescriptor { Name = "List", Method = "GET", PathTemplate = "/items", Servers = own };
        var contract = new ContractDescriptor { Name = "X.Y", Digest = "", Servers = [new("https://api.example.com/v1")], Operations = [operation] };
        var handler = new StubHandler(() => StubHandler.Json("{}"));
        var options = new ApiClientOptions { BaseAddress = baseAddress is null ? null : new Uri(baseAddress), Server = server };
        await new ApiTransport(contract, options, new HttpClient(handler)).SendWithoutAnswerAsync(operation, new ApiRequest(), TestContext.Current.CancellationToken);
        return handler.Sent[0].Url.AbsoluteUri;
    }
}
