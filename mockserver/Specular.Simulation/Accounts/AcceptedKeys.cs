using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;

namespace Specular.Simulation.Accounts;

/// <summary>The keys that are accepted; without any given, every one that could be one.</summary>
internal sealed class AcceptedKeys
{
    private static readonly string[] s_placeholders = ["YOUR_API_KEY", "YOUR-API-KEY", "YOUR_KEY", "YOUR_TOKEN", "API_KEY_HERE"];
    private readonly HashSet<string>? _keys;
    private readonly Dictionary<string, byte[]> _secrets = new(StringComparer.Ordinal);

    /// <param name="keys">Keys; "access:secret" is a pair that signs tokens, or a user and a password. Null accepts every key.</param>
    public AcceptedKeys(IReadOnlyCollection<string>? keys)
    {
        _keys = keys is null ? null : new HashSet<string>(keys, StringComparer.Ordinal);
        foreach (var key in keys ?? [])
        {
            if (key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                _secrets[key[..colon]] = Encoding.UTF8.GetBytes(key[(colon + 1)..]);
            }
        }
    }

    /// <summary>Judges a key, or what stands for a user and a password.</summary>
    public CredentialCheck Check(string key, CredentialKind kind)
    {
        if (IsPlaceholder(key))
        {
            return new CredentialCheck(key, "still holds a placeholder instead of a key");
        }

        var user = kind == CredentialKind.Basic ? UserOf(key) : null;
        return _keys is null || _keys.Contains(key) || (user is not null && _keys.Contains(user))
            ? new CredentialCheck(user is null ? key : user[..user.IndexOf(':', StringComparison.Ordinal)] is { Length: > 0 } name ? name : key)
            : new CredentialCheck(key, "holds a key that is not accepted here");
    }

    /// <summary>Whether tokens are given for a client's id and secret.</summary>
    public bool IsAccepted(string id, string secret) => _keys is null || (_secrets.TryGetValue(id, out var known) && known.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Judges a signed token: its time always, its signature where the access key's secret is known. The account is the access key's, so a renewed token is the same account.</summary>
    public CredentialCheck Check(SignedTokenReader token, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        if (token.Issuer is not { Length: > 0 } issuer)
        {
            return new CredentialCheck("", "holds a token without an access key (iss)");
        }

        if (_keys is not null && (!_secrets.TryGetValue(issuer, out var secret) || !token.IsSignedBy(secret)))
        {
            return new CredentialCheck(issuer, "holds a token that no accepted access key signed");
        }

        return token.End is not { } end ? new CredentialCheck(issuer, "holds a token without an end (exp)")
            : seconds >= end ? new CredentialCheck(issuer, "holds a token that has ended (exp)", ErrorTrigger.CredentialExpired)
            : seconds < token.Begin ? new CredentialCheck(issuer, "holds a token that has not begun (nbf)", ErrorTrigger.CredentialNotYetValid)
            : new CredentialCheck(issuer);
    }

    private static bool IsPlaceholder(string key) =>
        key.Contains("{{", StringComparison.Ordinal) || (key.StartsWith('<') && key.EndsWith('>'))
        || s_placeholders.Any(p => key.Contains(p, StringComparison.OrdinalIgnoreCase));

    // "user:password" of a Basic credential; null when it is none.
    private static string? UserOf(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var pair && pair.Contains(':', StringComparison.Ordinal) ? pair : null;
    }
}
