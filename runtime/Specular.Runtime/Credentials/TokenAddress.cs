using Specular.Descriptors;

namespace Specular;

/// <summary>Decides where a client's secret may go for a token.</summary>
internal static class TokenAddress
{
    /// <exception cref="CredentialFaultException">There is no address, or none that a secret may be sent to.</exception>
    public static Uri Choose(ClientCredentials credentials, CredentialDescriptor descriptor, TransportSettings settings)
    {
        var stated = credentials.TokenUrl ?? (descriptor.TokenUrl is { Length: > 0 } url && Uri.TryCreate(url, UriKind.RelativeOrAbsolute, out var documented) ? documented : null);
        if (stated is null)
        {
            throw new CredentialFaultException("no document says where tokens come from", "Set TokenUrl of the ClientCredentials");
        }

        // A path alone is an absolute file address on Unix.
        var isRelative = !stated.IsAbsoluteUri || (stated.IsFile && stated.OriginalString.StartsWith('/'));
        Uri? address = null;
        if (isRelative ? Uri.TryCreate(settings.Address.Origin, stated.OriginalString, out address) : (address = stated) is not null)
        {
            var fault = address!.UserInfo.Length > 0 || address.Fragment.Length > 0 ? "has a user name, password or fragment in it"
                : address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) ? null
                : "is neither https nor loopback, so the secret is not sent there";
            return fault is null ? address : throw Fault(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), fault);
        }

        throw Fault(stated.OriginalString, "is no address");
    }

    private static CredentialFaultException Fault(string address, string fault) => new($"the token address {address} {fault}", "Set TokenUrl of the ClientCredentials to an https address");
}
