using System.Net;
using System.Reflection;
using System.Text;
using Specular.Generator.Testing;
using Xunit;

namespace Specular.Generator.Tests;

/// <summary>Credentials and servers of generated clients, run against a handler that keeps what it is sent.</summary>
public sealed class SecurityTests
{
    private const string Schemes = """
        components:
          securitySchemes:
            token: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://auth.example.com/token, scopes: {}}}}
            admin-key: {type: apiKey, in: header, name: X-Admin, description: The key of the console.}
            tenant: {type: apiKey, in: query, name: tenant}
            account: {type: http, scheme: basic}
        """;

    private const string Paths = """
        security: [{token: []}]
        paths:
          /plain: {get: {operationId: plain, responses: {'204': {description: ok}}}}
          /plain2: {get: {operationId: plain2, responses: {'204': {description: ok}}}}
          /plain3: {get: {operationId: plain3, responses: {'204': {description: ok}}}}
          /both: {get: {operationId: both, security: [{admin-key: [], tenant: []}], responses: {'204': {description: ok}}}}
          /either: {get: {operationId: either, security: [{account: []}, {admin-key: []}], responses: {'204': {description: ok}}}}
          /open: {get: {operationId: open, security: [], responses: {'204': {description: ok}}}}
          /maybe: {get: {operationId: maybe, security: [{}, {admin-key: []}], responses: {'204': {description: ok}}}}
          /files: {get: {operationId: files, servers: [{url: https://files.example.com/v2}], responses: {'204': {description: ok}}}}
        """;

    [Fact]
    public async Task EachOperationCarriesWhatItsSecuritySays()
    {
        const string Probe = """
            #pragma warning disable CS1591
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Sample;
            using Specular;

            public static class Probe
            {
                public static async Task RunAsync(HttpClient http)
                {
                    var options = new SampleClientOptions { Token = "t-1", AdminKey = "a-1", Tenant = "x" };
                    await new SampleClient(options, http).PlainAsync();
                    await new SampleClient(options, http).BothAsync();
                    await new SampleClient(options, http).EitherAsync();
                    options.Account = new BasicCredential("u", "p");
                    await new SampleClient(options, http).EitherAsync();
                    await new SampleClient(options, http).OpenAsync();
                    await new SampleClient(options, http).MaybeAsync();
                    await new SampleClient(options, http).FilesAsync();
                    options.Token = new ClientCredentials("id", "secret") { HttpClient = http, Scopes = ["read"] };
                    await new SampleClient(options, http).PlainAsync();
                    await new SampleClient(new SampleClientOptions { ApiKey = "main" }, http).PlainAsync();
                    await new SampleClient(new SampleClientOptions { Credential = SignedTokenCredential.Hs256("ak", "sk") }, http).PlainAsync();
                }
            }
            """;
        var sent = await RunAsync([SpecDocument.OpenApi(Paths, Schemes)], Probe);

        Assert.Equal(
            [
                "https://api.example.com/plain Authorization: Bearer t-1",
                "https://api.example.com/both?tenant=x X-Admin: a-1",
                "https://api.example.com/either X-Admin: a-1",
                "https://api.example.com/either Authorization: Basic dTpw",
                "https://api.example.com/open",
                "https://api.example.com/maybe X-Admin: a-1",
                "https://files.example.com/v2/files Authorization: Bearer t-1",
                "https://auth.example.com/token Authorization: Basic aWQ6c2VjcmV0",
                "https://api.example.com/plain Authorization: Bearer fetched",
                "https://api.example.com/plain Authorization: Bearer main",
            ],
            sent.Take(10));
        Assert.StartsWith("https://api.example.com/plain Authorization: Bearer eyJ", sent[10], StringComparison.Ordinal);
    }

    [Fact]
    public void ThePropertiesSayWhatTheyAreAndWhereItTravels()
    {
        var text = GeneratedCode.Check([SpecDocument.OpenApi(Paths, Schemes)]).AllText;

        Assert.Contains("/// The key of the console.<br/>\n    /// A key. It travels in the header X-Admin.\n", text);
        Assert.Contains("get one from https://auth.example.com/token unless they name another address", text);
        Assert.Contains("public string? AdminKey", text);
        Assert.Contains("public global::Specular.BasicCredential? Account", text);
        Assert.Contains("public global::Specular.Credential? Token", text);
    }

    [Fact]
    public void ASinglePlainKeyIsTheApiKeyAlone()
    {
        var text = GeneratedCode.Check([SpecDocument.OpenApi(
            "security: [{key: []}]\npaths: {/x: {get: {responses: {'204': {description: ok}}}}}", "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}")]).AllText;

        Assert.DoesNotContain("SetCredential", text);
        Assert.DoesNotContain("Security =", text);
    }

    [Theory]
    [InlineData("ApiKey")]
    [InlineData("credential")]
    [InlineData("AccessKey")]
    [InlineData("base-address")]
    [InlineData("GetType")]
    [InlineData("SampleClientOptions")]
    [InlineData("class")]
    [InlineData("1")]
    [InlineData("密钥")]
    [InlineData("😀")]
    [InlineData("a*/\\u2028\\\"b")]
    public void ASchemeMayBeCalledAnything(string name) => GeneratedCode.Check([SpecDocument.OpenApi(
        "security: [{\"NAME\": [], other: []}]\npaths: {/x: {get: {responses: {'204': {description: ok}}}}}".Replace("NAME", name, StringComparison.Ordinal),
        "components: {securitySchemes: {\"NAME\": {type: apiKey, in: header, name: \"X-NAME\", description: \"NAME\"}, other: {type: http, scheme: basic}}}".Replace("NAME", name, StringComparison.Ordinal))]);

    [Fact]
    public void NoInheritedMemberIsHiddenByAScheme()
    {
        var members = typeof(ApiClientOptions).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false } && m is not MethodInfo { IsPrivate: true }).Select(m => m.Name).Distinct(StringComparer.Ordinal).ToList();
        var schemes = string.Join(", ", members.Select((m, i) => FormattableString.Invariant($"{m}: {{type: apiKey, in: header, name: X-{i}}}")));

        Assert.Contains("UserAgent", members);
        GeneratedCode.Check([SpecDocument.OpenApi("paths: {/x: {get: {responses: {'204': {description: ok}}}}}", "components: {securitySchemes: {" + schemes + "}}")]);
    }

    [Fact]
    public async Task AnAddressWithVariablesWorksAsItIsAndTakesValues()
    {
        const string Document = """
            openapi: 3.1.0
            info: {title: x, version: '1'}
            servers:
              - url: https://{region}.example.com/{base-path}
                description: Production
                variables:
                  region: {default: eu, enum: [eu, us], description: Where the data is.}
                  base-path: {default: v1}
              - {url: 'https://{tenant}.example.org', description: Own}
              - {url: '//cdn.example.net/', description: Cdn}
            paths: {/x: {get: {operationId: getX, responses: {'204': {description: ok}}}}}
            """;
        const string Probe = """
            #pragma warning disable CS1591
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Sample;
            using Specular;

            public static class Probe
            {
                public static async Task RunAsync(HttpClient http)
                {
                    await new SampleClient(new SampleClientOptions(), http).GetXAsync();
                    await new SampleClient(new SampleClientOptions { Server = SampleServer.Production(region: "us", basePath: "v2/beta") }, http).GetXAsync();
                    await new SampleClient(new SampleClientOptions { Server = SampleServer.Own("me") }, http).GetXAsync();
                    await new SampleClient(new SampleClientOptions { Server = SampleServer.Cdn }, http).GetXAsync();
                    try
                    {
                        SampleServer.Production("mars");
                    }
                    catch (ArgumentException e)
                    {
                        using var kept = await http.GetAsync("https://thrown.example/" + e.ParamName);
                    }
                }
            }
            """;
        var document = new SpecDocument("specs/api.yaml", Document, "Sample", "SampleClient");
        GeneratedCode.Check([document]);

        Assert.Equal(
            ["https://eu.example.com/v1/x", "https://us.example.com/v2/beta/x", "https://me.example.org/x", "https://cdn.example.net/x", "https://thrown.example/region"],
            await RunAsync([document], Probe));
    }

    [Theory]
    [InlineData("{url: 'https://{a}.example.com', variables: {a: {default: 'evil.com/'}}}")]
    [InlineData("{url: 'https://{a}.example.com', variables: {a: {default: ''}}}")]
    [InlineData("{url: 'https://example.com/{a}', variables: {a: {default: '../x'}}}")]
    [InlineData("{url: 'https://example.com/{a}', variables: {a: {default: x, enum: [y, 'z\"*/']}}}")]
    [InlineData("{url: 'https://{class}.example.com', variables: {class: {default: x}}}")]
    [InlineData("{url: 'https://{a-b}.{a_b}.{1}.{😀}.example.com'}")]
    [InlineData("{url: '{scheme}://{host}:{port}/x', variables: {scheme: {default: https, enum: [http, https]}, host: {default: h}, port: {default: '8443'}}}")]
    [InlineData("{url: 'https://{'}")]
    [InlineData("{url: 'https://{}.x'}")]
    [InlineData("{url: /v1}")]
    public void AnOddAddressCompilesAndStarts(string server)
    {
        var document = new SpecDocument("specs/api.yaml", $$"""
            openapi: 3.1.0
            info: {title: x, version: '1'}
            servers: [{{server}}]
            paths: {/x: {servers: [{{server}}], get: {operationId: getX, responses: {'204': {description: ok} } } } }
            """, "Sample", "SampleClient");

        var run = GeneratedCode.Check([document]);

        Assert.NotNull(run.Load().GetType("Sample.SampleClient")!.GetProperty("Contract")!.GetValue(null));
    }

    private static async Task<string[]> RunAsync(IReadOnlyList<SpecDocument> documents, string probe)
    {
        var run = new GeneratorSession(documents, [probe]).Run();
        Assert.Empty(run.CompilerFindings());
        using var handler = new KeepingHandler();
        using var http = new HttpClient(handler);
        await (Task)run.Load().GetType("Probe")!.GetMethod("RunAsync")!.Invoke(null, [http])!;
        return [.. handler.Requests];
    }

    private sealed class KeepingHandler : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var keys = request.Headers.Where(h => h.Key is "Authorization" or "X-Admin" or "Cookie").Select(h => $" {h.Key}: {string.Join(',', h.Value)}");
            Requests.Add(request.RequestUri!.AbsoluteUri + string.Concat(keys));
            return Task.FromResult(request.Method == HttpMethod.Post
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"access_token":"fetched","expires_in":60}""", Encoding.UTF8, "application/json") }
                : new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
