using Specular.Descriptors;

namespace Specular;

/// <summary>What a function of the user's gives.</summary>
internal sealed class ProvidedCredential(Func<CancellationToken, ValueTask<string>> provider) : Credential
{
    // For the masking of texts that echo it: what was given last, and before.
    private volatile string? _last;
    private volatile string? _before;

    // The function may notice by itself that its token was withdrawn.
    internal override bool IsRenewable => true;

    internal override async ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await provider(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new CredentialFaultException($"the provider of {descriptor.Option} failed with {exception.GetType().Name}", "See the inner exception", exception);
        }

        if (!string.Equals(text, _last, StringComparison.Ordinal))
        {
            (_before, _last) = (_last, text);
        }

        return text;
    }

    internal override void AddSecrets(ICollection<string> secrets)
    {
        secrets.Add(_last ?? "");
        secrets.Add(_before ?? "");
    }
}
