using Specular.Simulation.Requests;
using Specular.Specification.Contract;

namespace Specular.Simulation.Accounts;

/// <summary>Finds and judges the credential of a request.</summary>
internal sealed class CredentialChecker(Credential? credential, IReadOnlyCollection<string>? keys)
{
    private static readonly string[] s_placeholders = ["YOUR_API_KEY", "YOUR-API-KEY", "YOUR_KEY", "YOUR_TOKEN", "API_KEY_HERE"];
    private readonly HashSet<string>? _keys = keys is null ? null : new HashSet<string>(keys, StringComparer.Ordinal);

    /// <summary>Judges a request.</summary>
    public CredentialCheck Check(in SimulatedRequest request, bool isRequired)
    {
        if (credential is null)
        {
            return new CredentialCheck(request.Headers?.Find("Authorization") ?? "", null, false);
        }

        var text = Find(request)?.Trim();
        var prefix = credential.Prefix.Trim();
        if (string.IsNullOrEmpty(text) || (prefix.Length > 0 && string.Equals(text, prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return isRequired ? new CredentialCheck("", $"{Place()} is empty", true) : new CredentialCheck("", null, false);
        }

        if (prefix.Length > 0 && !text.StartsWith(credential.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return isRequired ? new CredentialCheck("", $"{Place()} must begin with \"{credential.Prefix}\"", false) : new CredentialCheck(text, null, false);
        }

        var key = prefix.Length > 0 ? text[credential.Prefix.Length..].Trim() : text;
        var fault = IsPlaceholder(key) ? $"{Place()} still holds a placeholder instead of a key"
            : _keys is not null && !_keys.Contains(key) ? $"{Place()} holds a key that is not accepted here"
            : null;
        return isRequired ? new CredentialCheck(key, fault, false) : new CredentialCheck(key, null, false);
    }

    private static bool IsPlaceholder(string key) =>
        key.Contains("{{", StringComparison.Ordinal) || (key.StartsWith('<') && key.EndsWith('>'))
        || s_placeholders.Any(p => key.Contains(p, StringComparison.OrdinalIgnoreCase));

    private string Place() => credential!.Location switch
    {
        ParameterLocation.Query => $"query parameter {credential.Name}",
        ParameterLocation.Cookie => $"cookie {credential.Name}",
        _ => credential.Name,
    };

    private string? Find(in SimulatedRequest request) => credential!.Location switch
    {
        ParameterLocation.Query => QueryString.Find(request.Query, credential.Name),
        ParameterLocation.Cookie => CookieHeader.Find(request.Headers?.Find("Cookie"), credential.Name),
        _ => request.Headers?.Find(credential.Name),
    };
}
