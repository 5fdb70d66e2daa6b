using Specular.Descriptors;

namespace Specular;

/// <summary>A key that stays as it is.</summary>
internal sealed class KeyCredential(string key) : Credential
{
    public string Key { get; } = key;

    internal override bool IsEmpty => string.IsNullOrWhiteSpace(Key);

    internal override ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken) => new(Key);

    internal override void AddSecrets(ICollection<string> secrets) => secrets.Add(Key);
}
