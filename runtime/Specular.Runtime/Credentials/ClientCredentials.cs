using System.Collections.Concurrent;
using Specular.Descriptors;

namespace Specular;

/// <summary>
/// OAuth 2 client credentials: a token is fetched from the token address with the client's id and secret, used until shortly before it ends, and renewed once should the
/// service refuse it sooner. One caller fetches, the others wait.
/// </summary>
public sealed class ClientCredentials : Credential
{
    private readonly ConcurrentDictionary<Uri, TokenStore> _tokens = new();

    /// <summary>Makes the credential.</summary>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret. It goes to the token address only.</param>
    /// <exception cref="ArgumentException">One of them is empty or still a placeholder.</exception>
    public ClientCredentials(string clientId, string clientSecret)
    {
        ClientId = Checked(clientId, nameof(clientId));
        ClientSecret = Checked(clientSecret, nameof(clientSecret));
    }

    /// <summary>
    /// Where tokens come from: https, or loopback. Null (the default) takes the address of the documents, which the documentation of the options' property shows; a
    /// relative one is below the service's address. Whoever wrote the documents chose who gets the secret: set this where you trust them less than the service.
    /// </summary>
    public Uri? TokenUrl { get; init; }

    /// <summary>What the token is to be good for; empty (the default) leaves it to the service.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Further fields of the token request, such as <c>audience</c>; empty by default.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether id and secret go into the form of the token request (client_secret_post) instead of an Authorization header. Default: false.</summary>
    public bool SendsSecretInBody { get; init; }

    /// <summary>What sends token requests; null (the default) shares a client that follows no redirect. One of your own should follow none either: the secret would go along.</summary>
    public HttpClient? HttpClient { get; init; }

    internal string ClientId { get; }

    internal string ClientSecret { get; }

    internal override bool IsRenewable => true;

    internal override ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken)
    {
        var address = TokenAddress.Choose(this, descriptor, settings);
        var store = _tokens.GetOrAdd(address, static _ => new TokenStore());
        return store.Find(settings.TimeProvider.GetUtcNow()) is { } token
            ? new(token)
            : store.GetAsync(ending => TokenRequest.SendAsync(this, address, settings, ending), settings.TimeProvider, cancellationToken);
    }

    internal override void Refused(string text)
    {
        foreach (var store in _tokens.Values)
        {
            store.Drop(text);
        }
    }

    internal override void AddSecrets(ICollection<string> secrets)
    {
        secrets.Add(ClientSecret);
        foreach (var store in _tokens.Values)
        {
            store.AddSecrets(secrets);
        }
    }

    private static string Checked(string text, string name) =>
        SecretText.FaultOf(text) is { } fault ? throw new ArgumentException($"The {name} {fault}.", name) : text;
}
