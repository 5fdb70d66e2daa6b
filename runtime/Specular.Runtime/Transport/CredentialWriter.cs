using Specular.Descriptors;

namespace Specular;

/// <summary>Puts the key into requests, and keeps it out of everything else.</summary>
internal sealed class CredentialWriter(ContractDescriptor contract, ApiClientOptions options)
{
    private const string Mask = "***";

    /// <summary>The key of a call; null when the call carries none.</summary>
    /// <exception cref="CredentialException">The key is missing or a placeholder.</exception>
    public string? GetKey(OperationDescriptor operation)
    {
        if (contract.Credential is null || !operation.NeedsCredential)
        {
            return null;
        }

        // Read for each call: a key may be rotated while the client lives.
        var key = options.ApiKey;
        var fault = string.IsNullOrWhiteSpace(key) ? "is empty"
            : key.Contains("{{", StringComparison.Ordinal) ? "is still a placeholder"
            : key.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0 ? "has a line break or another control character in it"
            : null;
        return fault is null
            ? key
            : throw new CredentialException($"{operation.Name} was not sent: the ApiKey in the options of {contract.Name} {fault}. Set it to the key the service gave you, from your configuration or an environment variable.") { Operation = operation };
    }

    /// <summary>The pair that goes into the query; null when the key travels elsewhere.</summary>
    public KeyValuePair<string, string>? ForQuery(string? key) =>
        key is not null && contract.Credential is { Location: CredentialLocation.Query } credential ? new(credential.Name, credential.Prefix + key) : null;

    /// <summary>Writes the key's header.</summary>
    public void Write(HttpRequestMessage message, string? key)
    {
        if (key is null)
        {
            return;
        }

        switch (contract.Credential)
        {
            case { Location: CredentialLocation.Header } header:
                // A key that was pasted with its prefix is not prefixed twice.
                var value = header.Prefix.Length > 0 && key.StartsWith(header.Prefix, StringComparison.OrdinalIgnoreCase) ? key : header.Prefix + key;
                message.Headers.TryAddWithoutValidation(header.Name, value);
                break;
            case { Location: CredentialLocation.Cookie } cookie:
                message.Headers.TryAddWithoutValidation("Cookie", cookie.Name + "=" + Uri.EscapeDataString(key));
                break;
            default:
                break;
        }
    }

    /// <summary>Text from elsewhere without the key, should it be echoed there.</summary>
    public string Redact(string text) => string.IsNullOrWhiteSpace(options.ApiKey) ? text : text.Replace(options.ApiKey, Mask, StringComparison.Ordinal);
}
