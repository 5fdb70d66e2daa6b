using System.Collections.Concurrent;
using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>The address of the service, and the addresses of calls built on it.</summary>
internal sealed class ServerAddress
{
    // What a thread keeps of a long address.
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static StringBuilder? t_builder;

    private readonly string _base;
    private readonly ServerDescriptor? _server;
    private readonly bool _isForAll;
    private readonly ConcurrentDictionary<OperationDescriptor, string> _own = new();

    private ServerAddress(Uri address, ServerDescriptor? server, bool isForAll)
    {
        Origin = address;
        _base = BaseOf(address);
        _server = server;
        _isForAll = isForAll;
    }

    /// <summary>The address that was chosen.</summary>
    public Uri Origin { get; }

    /// <summary>Chooses the address.</summary>
    /// <exception cref="ArgumentException">No address is known, or it is none that can be called.</exception>
    public static ServerAddress Choose(ContractDescriptor contract, ApiClientOptions options, HttpClient? httpClient)
    {
        // Whoever sets an address wants all calls there: a proxy's, a mock server's.
        if (options.BaseAddress is { } chosen)
        {
            return new ServerAddress(Check(chosen, "ApiClientOptions.BaseAddress"), null, isForAll: true);
        }

        if (options.Server is null && httpClient?.BaseAddress is { } injected)
        {
            return new ServerAddress(Check(injected, "The HttpClient's BaseAddress"), null, isForAll: true);
        }

        var server = options.Server ?? FirstOf(contract);
        return server is null
            ? throw new ArgumentException($"The documents of {contract.Name} name no server: set BaseAddress in the client's options.", nameof(options))
            : new ServerAddress(Check(ToUri(server.Url), $"The server '{server.Url}' of {contract.Name}"), options.Server, isForAll: false);
    }

    /// <summary>The address of a call.</summary>
    /// <exception cref="ArgumentException">A value of the path is missing, empty, or would lead to another path.</exception>
    public string Build(OperationDescriptor operation, ApiRequest request)
    {
        var begin = operation.Servers.Count == 0 || _isForAll ? _base : _own.GetOrAdd(operation, OwnBase);
        var url = (t_builder ??= new StringBuilder(256)).Clear().Append(begin);
        PathTemplate.Expand(url, operation, request.PathValues);

        // Some documents have a part of the query in their paths: "/files?beta=true".
        var separator = operation.PathTemplate.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var value in request.QueryValues)
        {
            Append(url, ref separator, value);
        }

        var address = url.ToString();
        if (url.Capacity > LargestKept)
        {
            t_builder = null;
        }

        return address;
    }

    private static ServerDescriptor? FirstOf(ContractDescriptor contract) => contract.Servers.Count > 0 ? contract.Servers[0]
        : contract.Operations.Count > 0 && contract.Operations.All(o => o.Servers.Count > 0) ? contract.Operations[0].Servers[0]
        : null;

    // The server that the options name, if it is one of the operation's; else the operation's first.
    private string OwnBase(OperationDescriptor operation)
    {
        if (_server is not null && operation.Servers.Any(_server.IsSameAs))
        {
            return _base;
        }

        // A path alone is on the host that the other calls go to.
        var url = operation.Servers[0].Url;
        var address = url.StartsWith('/') ? new Uri(Origin, url) : ToUri(url);
        return BaseOf(Check(address, $"The server '{url}' of {operation.Key}"));
    }

    private static string BaseOf(Uri address) => address.GetLeftPart(UriPartial.Path).TrimEnd('/');

    private static void Append(StringBuilder url, ref char separator, RequestValue value)
    {
        url.Append(separator).Append(UrlText.Escape(value.Name)).Append('=').Append(value.InUrl);
        separator = '&';
    }

    private static Uri ToUri(string url) => new(url, UriKind.RelativeOrAbsolute);

    private static Uri Check(Uri address, string subject)
    {
        // On Unix a path alone is an absolute address of a file.
        var fault = !address.IsAbsoluteUri || (address.IsFile && address.OriginalString.StartsWith('/')) ? "is a path without a host"
            : address.OriginalString.Contains('{', StringComparison.Ordinal) ? "has variables that are not filled in"
            : address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps ? "is neither http nor https"
            : address.UserInfo.Length > 0 ? "has a user name or password in it; keys belong in ApiKey"
            : address.Query.Length > 0 || address.Fragment.Length > 0 ? "has a query or fragment"
            : null;
        return fault is null ? address : throw new ArgumentException($"{subject} {fault}: set BaseAddress to an address such as https://api.example.com.");
    }
}
