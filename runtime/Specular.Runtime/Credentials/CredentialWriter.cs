using System.Text;
using Specular.Descriptors;

namespace Specular;

/// <summary>Puts keys and tokens into requests, and keeps them out of everything else.</summary>
internal sealed class CredentialWriter(ContractDescriptor contract, TransportSettings settings)
{
    private const string Mask = "***";
    private const string Remedy = "Set it to what the service gave you, from your configuration or an environment variable.";

    private readonly CredentialDescriptor[] _main = contract.Credential is { } main ? [main] : [];

    /// <summary>What a call carries; it is there at once, unless a token has to be fetched.</summary>
    /// <exception cref="CredentialException">What the call needs is missing, a placeholder, or cannot be had.</exception>
    public ValueTask<CallCredentials> GetAsync(OperationDescriptor operation, CancellationToken cancellationToken)
    {
        var chosen = Choose(operation);
        if (chosen.Count != 1)
        {
            return chosen.Count == 0 ? default : GetAllAsync(operation, chosen, cancellationToken);
        }

        var source = Find(chosen[0]);
        if (source is not KeyCredential key)
        {
            return GetAllAsync(operation, chosen, cancellationToken);
        }

        Check(operation, chosen[0], key.Key);
        return new(new CallCredentials(new SentCredential(chosen[0], key.Key, key)));
    }

    /// <summary>Whether a call may carry a token that another can take the place of.</summary>
    public bool MayRenew(OperationDescriptor operation)
    {
        if (operation.Security is not { } alternatives)
        {
            return operation.NeedsCredential && _main.Length > 0 && Find(_main[0])?.IsRenewable == true;
        }

        foreach (var alternative in alternatives)
        {
            foreach (var descriptor in alternative)
            {
                if (Find(descriptor)?.IsRenewable == true)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Told that the service refused what a call carried.</summary>
    /// <returns>Whether the call may be sent again with something else.</returns>
    public static bool Renew(in CallCredentials refused)
    {
        var isRenewed = false;
        for (var i = 0; i < refused.Count; i++)
        {
            if (refused[i].Source.IsRenewable)
            {
                refused[i].Source.Refused(refused[i].Text);
                isRenewed = true;
            }
        }

        return isRenewed;
    }

    /// <summary>The address with the keys that travel in the query.</summary>
    public static string AddQuery(string url, in CallCredentials credentials)
    {
        for (var i = 0; i < credentials.Count; i++)
        {
            if (credentials[i] is { Descriptor: { Location: CredentialLocation.Query } descriptor } sent)
            {
                url += (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Uri.EscapeDataString(descriptor.Name) + "=" + Uri.EscapeDataString(descriptor.Prefix + sent.Text);
            }
        }

        return url;
    }

    /// <summary>Writes the keys that travel in headers and cookies.</summary>
    public static void Write(HttpRequestMessage message, in CallCredentials credentials)
    {
        StringBuilder? cookies = null;
        for (var i = 0; i < credentials.Count; i++)
        {
            var (descriptor, text, _) = credentials[i];
            switch (descriptor.Location)
            {
                case CredentialLocation.Header:
                    // A key that was pasted with its prefix is not prefixed twice.
                    var value = descriptor.Prefix.Length > 0 && text.StartsWith(descriptor.Prefix, StringComparison.OrdinalIgnoreCase) ? text : descriptor.Prefix + text;
                    if (!message.Headers.TryAddWithoutValidation(descriptor.Name, value))
                    {
                        throw new CredentialException($"The call was not sent: '{descriptor.Name}', where the documents put {descriptor.Option}, is no header that a request can have. Correct the documents, or state the credential in the profile.");
                    }

                    break;
                case CredentialLocation.Cookie:
                    (cookies = cookies is null ? new StringBuilder() : cookies.Append("; ")).Append(HeaderText.CookieName(descriptor.Name)).Append('=').Append(Uri.EscapeDataString(text));
                    break;
                default:
                    break;
            }
        }

        if (cookies is not null)
        {
            message.Headers.TryAddWithoutValidation("Cookie", cookies.ToString());
        }
    }

    /// <summary>Text from elsewhere without keys, passwords and tokens, should they be echoed there.</summary>
    public string Redact(string text)
    {
        var secrets = new List<string>();
        settings.Options.AddSecrets(secrets);

        // Longest first: a token may begin with what is a key as well.
        foreach (var secret in secrets.Where(s => !string.IsNullOrWhiteSpace(s)).SelectMany(s => new[] { s, Uri.EscapeDataString(s) }).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return text;
    }

    private Credential? Find(CredentialDescriptor descriptor) => settings.Options.Find(descriptor, ReferenceEquals(descriptor, contract.Credential));

    // The first alternative for which the options hold everything. An empty one admits anybody.
    private IReadOnlyList<CredentialDescriptor> Choose(OperationDescriptor operation)
    {
        if (operation.Security is not { } alternatives)
        {
            return operation.NeedsCredential && (_main.Length == 0 || IsHeld(_main[0])) ? _main
                : operation.NeedsCredential ? throw Missing(operation, [_main])
                : [];
        }

        foreach (var alternative in alternatives)
        {
            var isHeld = true;
            foreach (var descriptor in alternative)
            {
                isHeld &= IsHeld(descriptor);
            }

            if (isHeld)
            {
                return alternative;
            }
        }

        return alternatives.Count == 0 ? [] : throw Missing(operation, alternatives);
    }

    private bool IsHeld(CredentialDescriptor descriptor) => Find(descriptor) is { IsEmpty: false };

    private async ValueTask<CallCredentials> GetAllAsync(OperationDescriptor operation, IReadOnlyList<CredentialDescriptor> chosen, CancellationToken cancellationToken)
    {
        var first = await GetOneAsync(operation, chosen[0], cancellationToken).ConfigureAwait(false);
        if (chosen.Count == 1)
        {
            return new CallCredentials(first);
        }

        var others = new SentCredential[chosen.Count - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = await GetOneAsync(operation, chosen[i + 1], cancellationToken).ConfigureAwait(false);
        }

        return new CallCredentials(first, others);
    }

    private async ValueTask<SentCredential> GetOneAsync(OperationDescriptor operation, CredentialDescriptor descriptor, CancellationToken cancellationToken)
    {
        // It was there a moment ago; options may be changed while a client lives.
        if (Find(descriptor) is not { } source)
        {
            throw Missing(operation, [[descriptor]]);
        }

        try
        {
            var text = await source.GetAsync(descriptor, settings, cancellationToken).ConfigureAwait(false);
            Check(operation, descriptor, text);
            return new SentCredential(descriptor, text, source);
        }
        catch (CredentialFaultException fault)
        {
            throw new CredentialException(Redact($"{operation.Name} was not sent: {fault.Message}. {fault.Remedy}."), fault.InnerException)
            {
                Operation = operation,
                StatusCode = fault.StatusCode,
                Code = fault.Code,
                IsTransient = fault.IsTransient,

                // Nothing was sent, so it may be sent whatever it does.
                Verdict = new RetryVerdict(fault.IsTransient),
            };
        }
    }

    private void Check(OperationDescriptor operation, CredentialDescriptor descriptor, string text)
    {
        var fault = SecretText.FaultOf(text)
            ?? (descriptor.Location == CredentialLocation.Header && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 ? "has a character in it that no header carries" : null);
        if (fault is not null)
        {
            throw new CredentialException($"{operation.Name} was not sent: the {descriptor.Option} in the options of {contract.Name} {fault}. {Remedy}") { Operation = operation };
        }
    }

    private CredentialException Missing(OperationDescriptor operation, IReadOnlyList<IReadOnlyList<CredentialDescriptor>> alternatives)
    {
        var needed = string.Join(", or ", alternatives.Select(a => string.Join(" and ", a.Select(Told))));
        var fault = alternatives is [[{ SignedToken: null } single]]
            ? $"the {single.Option} in the options of {contract.Name} is empty. {Remedy}"
            : $"it needs {needed}, and the options of {contract.Name} do not hold that. Set what is missing, from your configuration or an environment variable.";
        return new CredentialException($"{operation.Name} was not sent: {fault}") { Operation = operation };

        static string Told(CredentialDescriptor descriptor) => descriptor.SignedToken is null ? descriptor.Option : "AccessKey with SecretKey, or " + descriptor.Option;
    }
}
