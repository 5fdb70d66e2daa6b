using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Specular.Simulation.Accounts;

/// <summary>A signed token (JWT, HS256) as it is read: who signed it, and when it holds.</summary>
internal sealed class SignedTokenReader
{
    /// <summary>The key id of tokens that the simulator itself gave.</summary>
    public const string OwnKeyId = "specular";

    // Larger than any that a header takes.
    private const int LongestToken = 16 * 1024;

    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private SignedTokenReader(byte[] signed, byte[] signature)
    {
        _signed = signed;
        _signature = signature;
    }

    /// <summary>Whether the simulator gave it for client credentials.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>The access key (<c>iss</c>); null when there is none.</summary>
    public string? Issuer { get; private init; }

    /// <summary>From when it no longer holds (<c>exp</c>), in seconds of Unix time; null when it does not say.</summary>
    public long? End { get; private init; }

    /// <summary>From when it holds (<c>nbf</c>); 0 when it does not say.</summary>
    public long Begin { get; private init; }

    /// <summary>Reads a token; null when the text is none, and so a key as it is.</summary>
    public static SignedTokenReader? Read(string text)
    {
        var parts = text.Split('.');
        if (text.Length > LongestToken || parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } payload || Decode(parts[2]) is not { } signature)
        {
            return null;
        }

        try
        {
            using var head = JsonDocument.Parse(header);
            using var body = JsonDocument.Parse(payload);
            if (head.RootElement.ValueKind != JsonValueKind.Object || body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var isHs256 = TextOf(head.RootElement, "alg") is "HS256";
            return new SignedTokenReader(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), isHs256 ? signature : [])
            {
                IsOwn = TextOf(head.RootElement, "kid") is OwnKeyId,
                Issuer = TextOf(body.RootElement, "iss"),
                End = TimeOf(body.RootElement, "exp"),
                Begin = TimeOf(body.RootElement, "nbf") ?? 0,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(byte[] secret) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secret, _signed), _signature);

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static long? TimeOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetDouble(out var seconds) && Math.Abs(seconds) < 1e15 ? (long)seconds : null;

    private static byte[]? Decode(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? bytes[..length] : null;
    }
}
