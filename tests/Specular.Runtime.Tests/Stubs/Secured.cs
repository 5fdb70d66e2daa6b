using Specular.Descriptors;

namespace Specular.Runtime.Tests;

/// <summary>A contract with credentials of every kind, and what calls it.</summary>
internal sealed class Secured
{
    public static readonly CredentialDescriptor Token = new(CredentialLocation.Header, "Authorization", "Bearer ") { Option = "Token", TokenUrl = "https://auth.test/token" };

    public static readonly CredentialDescriptor Account = new(CredentialLocation.Header, "Authorization", "Basic ") { Option = "Account" };

    public static readonly CredentialDescriptor Header = new(CredentialLocation.Header, "X-Admin") { Option = "AdminKey" };

    public static readonly CredentialDescriptor Query = new(CredentialLocation.Query, "app key") { Option = "AppKey" };

    public static readonly CredentialDescriptor Cookie = new(CredentialLocation.Cookie, "sid") { Option = "Session" };

    public static readonly CredentialDescriptor Signed = new(CredentialLocation.Header, "Authorization", "Bearer ") { SignedToken = new(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(5)) };

    public StubHandler Handler { get; init; } = new(() => StubHandler.Json("{}"));

    public SecuredOptions Options { get; } = new() { BaseAddress = new Uri("https://api.test/v1"), Retry = new() { MaxRetries = 0 } };

    public static OperationDescriptor Operation(params CredentialDescriptor[][] alternatives) =>
        new() { Name = "List", Method = "GET", PathTemplate = "/items", Security = alternatives };

    public Task SendAsync(OperationDescriptor operation, CredentialDescriptor? main = null)
    {
        var contract = new ContractDescriptor { Name = "Sample.Client", Digest = "", Credential = main ?? Token, Operations = [operation] };
        return new ApiTransport(contract, Options, new HttpClient(Handler)).SendWithoutAnswerAsync(operation, new ApiRequest().Query("a", "1"), TestContext.Current.CancellationToken);
    }
}

/// <summary>Options as the generator writes them.</summary>
internal sealed class SecuredOptions : ApiClientOptions
{
    public Credential? Token { get => GetCredential("Token"); set => SetCredential("Token", value); }

    public BasicCredential? Account { get => (BasicCredential?)GetCredential("Account"); set => SetCredential("Account", value); }

    public string? AdminKey { get => GetKey("AdminKey"); set => SetCredential("AdminKey", value); }

    public string? AppKey { get => GetKey("AppKey"); set => SetCredential("AppKey", value); }

    public string? Session { get => GetKey("Session"); set => SetCredential("Session", value); }

    public string? AccessKey { get => GetKey("AccessKey"); set => SetCredential("AccessKey", value); }

    public string? SecretKey { get => GetKey("SecretKey"); set => SetCredential("SecretKey", value); }
}
