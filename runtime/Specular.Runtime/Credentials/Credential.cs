using System.Diagnostics.CodeAnalysis;
using Specular.Descriptors;

namespace Specular;

/// <summary>
/// What calls authenticate with: a key, a user and password, or a token that is made or fetched when it is needed. Safe for many threads at once; keep one, because it
/// keeps its token. It is never told: not in exceptions, not in logs, not by ToString.
/// </summary>
public abstract class Credential
{
    private protected Credential()
    {
    }

    // Whether another text may come after one that the service refused.
    internal virtual bool IsRenewable => false;

    internal virtual bool IsEmpty => false;

    /// <summary>A key as the service gave it. A text converts by itself.</summary>
    [return: NotNullIfNotNull(nameof(key))]
    public static implicit operator Credential?(string? key) => key is null ? null : FromString(key);

    /// <summary>A key as the service gave it.</summary>
    public static Credential FromString(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new KeyCredential(key);
    }

    /// <summary>Whatever the function gives: a key from a vault, a token of a sign-in of your own. It is asked before each attempt, so it keeps what is dear; it must be safe for many threads.</summary>
    public static Credential FromProvider(Func<CancellationToken, ValueTask<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new ProvidedCredential(provider);
    }

    /// <summary>The type's name: a credential is not told.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>What is sent after the prefix. It is there at once, unless it has to be fetched.</summary>
    /// <exception cref="CredentialFaultException">There is none.</exception>
    internal abstract ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken);

    /// <summary>Told that the service refused the text.</summary>
    internal virtual void Refused(string text)
    {
    }

    /// <summary>Every text that must not be told.</summary>
    internal abstract void AddSecrets(ICollection<string> secrets);
}
