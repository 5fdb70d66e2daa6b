using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>The address of the service, and the addresses of calls built on it.</summary>
internal sealed class ServerAddress
{
    private readonly string _base;

    private ServerAddress(Uri address)
    {
        Origin = address;
        _base = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The address that was chosen.</summary>
    public Uri Origin { get; }

    /// <summary>Chooses the address.</summary>
    /// <exception cref="ArgumentException">No address is known, or it is none that can be called.</exception>
    public static ServerAddress Choose(ContractDescriptor contract, ApiClientOptions options, HttpClient? httpClient)
    {
        if (options.BaseAddress is { } chosen)
        {
            return new ServerAddress(Check(chosen, "ApiClientOptions.BaseAddress"));
        }

        if (options.Server is null && httpClient?.BaseAddress is { } injected)
        {
            return new ServerAddress(Check(injected, "The HttpClient's BaseAddress"));
        }

        var url = (options.Server ?? (contract.Servers.Count > 0 ? contract.Servers[0] : null))?.Url;
        return url is null
            ? throw new ArgumentException($"The documents of {contract.Name} name no server: set BaseAddress in the client's options.", nameof(options))
            : new ServerAddress(Check(ToUri(url), $"The server '{url}' of {contract.Name}"));
    }

    /// <summary>The address of a call.</summary>
    /// <exception cref="ArgumentException">A value of the path is missing, empty, or would lead to another path.</exception>
    public string Build(OperationDescriptor operation, ApiRequest request, KeyValuePair<string, string>? credential)
    {
        var url = new StringBuilder(_base, _base.Length + operation.PathTemplate.Length + 64);
        PathTemplate.Expand(url, operation, request.PathValues);
        var separator = '?';
        foreach (var value in request.QueryValues)
        {
            Append(url, ref separator, value);
        }

        if (credential is { } key)
        {
            Append(url, ref separator, new RequestValue(key.Key, key.Value, IsEncoded: false));
        }

        return url.ToString();
    }

    private static void Append(StringBuilder url, ref char separator, RequestValue value)
    {
        url.Append(separator).Append(UrlText.Escape(value.Name)).Append('=').Append(value.InUrl);
        separator = '&';
    }

    private static Uri ToUri(string url) => new(url, UriKind.RelativeOrAbsolute);

    private static Uri Check(Uri address, string subject)
    {
        var fault = !address.IsAbsoluteUri ? "is not absolute"
            : address.OriginalString.Contains('{', StringComparison.Ordinal) ? "has variables that are not filled in"
            : address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps ? "is neither http nor https"
            : address.UserInfo.Length > 0 ? "has a user name or password in it; keys belong in ApiKey"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or fragment"
            : null;
        return fault is null ? address : throw new ArgumentException($"{subject} {fault}: set BaseAddress to an address such as https://api.example.com.");
    }
}
