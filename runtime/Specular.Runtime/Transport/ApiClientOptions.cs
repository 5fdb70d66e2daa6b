using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Specular.Descriptors;

namespace Specular;

/// <summary>How a client reaches its service. Generated clients have a type of their own derived from it.</summary>
public class ApiClientOptions
{
    private const string AccessKeyName = "AccessKey";
    private const string SecretKeyName = "SecretKey";

    private readonly ConcurrentDictionary<string, Credential> _credentials = new(StringComparer.Ordinal);
    private volatile SignedTokenCredential? _signing;

    /// <summary>The key. A call is refused before it is sent when it is empty or still a placeholder such as <c>{{YOUR_API_KEY}}</c>.</summary>
    public string? ApiKey
    {
        get => GetKey(nameof(ApiKey));
        set => SetCredential(nameof(ApiKey), value);
    }

    /// <summary>What is sent in the place of <see cref="ApiKey"/>, for keys that are not one fixed text: <see cref="SignedTokenCredential"/>, <see cref="ClientCredentials"/>, <see cref="BasicCredential"/>, or a function of yours (<see cref="Credential.FromProvider"/>).</summary>
    public Credential? Credential { get; set; }

    /// <summary>The address that paths are appended to; it wins over <see cref="Server"/>. Null leaves the server, the injected HttpClient's own address, or the contract's first server, in that order.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>One of the contract's servers; null leaves its first.</summary>
    public ServerDescriptor? Server { get; set; }

    /// <summary>How long one attempt may take, its answer included; of a download or a stream only until its headers are there. Default: 100 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Whether an answer that is not as the contract has it throws. Default: false, violations are collected on the response, logged and counted.</summary>
    public bool StrictReading { get; set; }

    /// <summary>What becomes of a request that breaks a rule of the contract. Default: it is not sent, and the call throws. Services change their limits: then <see cref="RequestChecks.Observe"/> sends and tells.</summary>
    public RequestChecks RequestChecks { get; set; } = RequestChecks.Enforce;

    /// <summary>Ids from elsewhere whose age is to be checked as if this client had been answered with them; taken over when the client is made.</summary>
    public IReadOnlyList<KnownId> KnownIds { get; set; } = [];

    /// <summary>The largest answer that is read, in bytes; of a stream the largest item, and no bound on a download. Default: 64 MiB.</summary>
    public long MaxResponseBytes { get; set; } = 64L << 20;

    /// <summary>When a call is sent again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The clock of all waiting. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where logs go; null logs nothing. Neither bodies nor keys are logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>What stands before "Specular/x.y" in User-Agent: "MyProduct/1.0"; null sends Specular's alone.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Checks what can be checked before anything is sent. The key is looked at when a call is sent: it may come later, or be rotated.</summary>
    /// <exception cref="ArgumentException">A value cannot be.</exception>
    public void Validate()
    {
        Require(Timeout > TimeSpan.Zero || Timeout == System.Threading.Timeout.InfiniteTimeSpan, nameof(Timeout), "must be longer than nothing");
        Require(MaxResponseBytes > 0, nameof(MaxResponseBytes), "must be more than nothing");
        Require(TimeProvider is not null, nameof(TimeProvider), "must not be null");
        Require(RequestChecks is >= RequestChecks.Enforce and <= RequestChecks.Off, nameof(RequestChecks), "must be Enforce, Observe or Off");
        Require(KnownIds is not null, nameof(KnownIds), "must not be null");
        Require(Retry is not null, nameof(Retry), "must not be null; to send once set Retry.MaxRetries to 0");
        Require(Retry!.MaxRetries is >= 0 and <= 100, nameof(Retry) + "." + nameof(Retry.MaxRetries), "must be between 0 and 100");
        Require(Retry.BaseDelay >= TimeSpan.Zero && Retry.BaseDelay <= Retry.MaxDelay, nameof(Retry) + "." + nameof(Retry.BaseDelay), "must be between nothing and MaxDelay");
        Require(Retry.MaxDelay <= TimeSpan.FromHours(1), nameof(Retry) + "." + nameof(Retry.MaxDelay), "must not be longer than an hour");
        Require(UserAgent is null || UserAgent.AsSpan().IndexOfAny('\r', '\n') < 0, nameof(UserAgent), "must not have a line break");
    }

    /// <summary>A credential that a generated property holds; null when it was not set.</summary>
    /// <param name="name">The property's name.</param>
    protected Credential? GetCredential(string name) => _credentials.GetValueOrDefault(name);

    /// <summary>A key that a generated property holds; null when it was not set.</summary>
    /// <param name="name">The property's name.</param>
    protected string? GetKey(string name) => (GetCredential(name) as KeyCredential)?.Key;

    /// <summary>Keeps what a generated property is set to.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">What it is set to; null takes it away.</param>
    protected void SetCredential(string name, Credential? value)
    {
        if (value is null)
        {
            _credentials.TryRemove(name, out _);
        }
        else
        {
            _credentials[name] = value;
        }
    }

    /// <summary>What is held for a credential of the contract; null when nothing is. Read for each call: keys may be rotated while the client lives.</summary>
    internal Credential? Find(CredentialDescriptor descriptor, bool isMain) =>
        (isMain ? Credential ?? Signing(descriptor) : null) ?? GetCredential(descriptor.Option) ?? (isMain ? GetCredential(nameof(ApiKey)) : null);

    internal void AddSecrets(ICollection<string> secrets)
    {
        Credential?.AddSecrets(secrets);
        _signing?.AddSecrets(secrets);
        foreach (var credential in _credentials.Values)
        {
            credential.AddSecrets(secrets);
        }
    }

    // What signs is kept with its token, until one of its keys is rotated.
    private SignedTokenCredential? Signing(CredentialDescriptor descriptor)
    {
        if (descriptor.SignedToken is not { } form || GetKey(AccessKeyName) is not { Length: > 0 } accessKey || GetKey(SecretKeyName) is not { Length: > 0 } secretKey)
        {
            return null;
        }

        return _signing is { } signing && signing.IsOf(accessKey, secretKey) ? signing : _signing = SignedTokenCredential.Hs256(accessKey, secretKey, form);
    }

    /// <summary>The type's name: options hold a key, and are not told.</summary>
    public override string ToString() => GetType().Name;

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} {rule}.", name);
        }
    }
}
