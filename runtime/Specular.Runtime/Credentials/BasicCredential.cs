using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>A user and a password, as HTTP's Basic scheme sends them.</summary>
public sealed class BasicCredential : Credential
{
    private readonly string _password;
    private readonly string _encoded;

    /// <summary>Makes the credential.</summary>
    /// <param name="user">The user; without a colon.</param>
    /// <param name="password">The password; may be empty.</param>
    /// <exception cref="ArgumentException">One of them cannot be sent so.</exception>
    public BasicCredential(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        SecretText.Require(user, nameof(user));
        SecretText.Require(password, nameof(password));
        if (user.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A colon ends the user in HTTP's Basic scheme, so the user cannot have one.", nameof(user));
        }

        _password = password;
        _encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password));
    }

    internal override ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken) => new(_encoded);

    internal override void AddSecrets(ICollection<string> secrets)
    {
        secrets.Add(_password);
        secrets.Add(_encoded);
    }
}
