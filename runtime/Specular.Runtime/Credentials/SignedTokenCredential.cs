using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Specular.Descriptors;

namespace Specular;

/// <summary>
/// An access key and a secret that sign tokens (JWT): the secret stays here, and what travels ends soon. A token is used for many calls and renewed in time, by the
/// clock of the client's options.
/// </summary>
public sealed class SignedTokenCredential : Credential
{
    private const string Header = """{"alg":"HS256","typ":"JWT"}""";

    private readonly object _gate = new();
    private readonly string _accessKey;
    private readonly string _secretKey;
    private Token? _token;

    private SignedTokenCredential(string accessKey, string secretKey)
    {
        _accessKey = accessKey;
        _secretKey = secretKey;
    }

    /// <summary>How long a token is valid. Default: 30 minutes.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long before now a token begins (<c>nbf</c>), for services whose clock is behind. Default: 5 seconds.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Further texts in the token, by their names ("aud"); empty by default.</summary>
    public IReadOnlyDictionary<string, string> Claims { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal override bool IsRenewable => true;

    /// <summary>Tokens signed by HMAC with SHA-256, of the access key (<c>iss</c>), their end (<c>exp</c>) and their beginning (<c>nbf</c>).</summary>
    /// <param name="accessKey">Who signs; it is in every token.</param>
    /// <param name="secretKey">What signs; it is never sent.</param>
    /// <exception cref="ArgumentException">One of them is empty or still a placeholder.</exception>
    public static SignedTokenCredential Hs256(string accessKey, string secretKey) => new(Checked(accessKey, nameof(accessKey)), Checked(secretKey, nameof(secretKey)));

    internal static SignedTokenCredential Hs256(string accessKey, string secretKey, SignedTokenDescriptor form) => new(accessKey, secretKey)
    {
        Lifetime = form.Lifetime,
        ClockSkew = form.ClockSkew,
    };

    internal bool IsOf(string accessKey, string secretKey) =>
        string.Equals(_accessKey, accessKey, StringComparison.Ordinal) && string.Equals(_secretKey, secretKey, StringComparison.Ordinal);

    internal override ValueTask<string> GetAsync(CredentialDescriptor descriptor, TransportSettings settings, CancellationToken cancellationToken)
    {
        // Keys of the options come here as they are.
        if ((SecretText.FaultOf(_accessKey) ?? SecretText.FaultOf(_secretKey)) is { } fault)
        {
            throw new CredentialFaultException($"the access key or the secret key {fault}", "Set them to what the service gave you");
        }

        var now = settings.TimeProvider.GetUtcNow();
        lock (_gate)
        {
            if (_token?.IsUsableAt(now) != true)
            {
                _token = new Token(Sign(now), now, now + Lifetime - Token.MarginOf(Lifetime));
            }

            return new(_token.Text);
        }
    }

    internal override void Refused(string text)
    {
        lock (_gate)
        {
            _token = string.Equals(_token?.Text, text, StringComparison.Ordinal) ? null : _token;
        }
    }

    // A signature is as good as the secret until the token ends; what comes before it is no secret.
    internal override void AddSecrets(ICollection<string> secrets)
    {
        secrets.Add(_secretKey);
        lock (_gate)
        {
            secrets.Add(_token?.Text ?? "");
        }
    }

    private static string Checked(string text, string name) =>
        SecretText.FaultOf(text) is { } fault ? throw new ArgumentException($"The {name} {fault}.", name) : text;

    private string Sign(DateTimeOffset now)
    {
        var signed = Encode(Encoding.UTF8.GetBytes(Header)) + "." + Encode(Payload(now));
        return signed + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_secretKey), Encoding.ASCII.GetBytes(signed)));
    }

    private byte[] Payload(DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("iss", _accessKey);
            writer.WriteNumber("exp", (now + Lifetime).ToUnixTimeSeconds());
            writer.WriteNumber("nbf", (now - ClockSkew).ToUnixTimeSeconds());
            foreach (var (name, value) in Claims)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    // Base64 as addresses take it, without padding (RFC 7515, section 2).
    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
