using System.Text;
using Specular.Simulation.Bytes;
using Specular.Simulation.Requests;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>What a request for a token says. The standard has a form (RFC 6749, section 4.4.2); services that also take JSON give its members the same names.</summary>
/// <param name="GrantType">How the caller shows that a token is its due; null when it does not say.</param>
/// <param name="Id">The client's id; "" when there is none.</param>
/// <param name="Secret">The client's secret; "" when there is none.</param>
internal readonly record struct TokenRequest(string? GrantType, string Id, string Secret)
{
    /// <summary>Whether it asks for a token for the client itself.</summary>
    public bool IsOfClient => GrantType is "client_credentials";

    /// <summary>Reads it: Basic credentials come before those in the body.</summary>
    public static TokenRequest Read(in SimulatedRequest request)
    {
        var fields = FieldsOf(request);
        string? Find(string name) => fields.Find(f => string.Equals(f.Key, name, StringComparison.Ordinal)).Value;

        var (id, secret) = ClientOf(request.Headers?.Find("Authorization")) ?? (Find("client_id") ?? "", Find("client_secret") ?? "");
        return new(Find("grant_type"), id, secret);
    }

    // No form begins like an object of JSON, and many callers leave the media type out.
    private static List<KeyValuePair<string, string>> FieldsOf(in SimulatedRequest request)
    {
        var text = Encoding.UTF8.GetString(request.Body.Span);
        return !text.AsSpan().TrimStart().StartsWith("{") ? QueryString.Parse(text)
            : JsonBytesReader.Read(request.Body, out _) is JsonObject members ? [.. members.Members.Where(m => m.Value is JsonString).Select(m => KeyValuePair.Create(m.Name, m.Value.AsString()!))]
            : [];
    }

    // Both are form-encoded before they are joined (RFC 6749, section 2.3.1).
    private static (string Id, string Secret)? ClientOf(string? authorization)
    {
        const string Scheme = "Basic ";
        var bytes = new byte[authorization?.Length ?? 0];
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (QueryString.Decode(pair[..colon]), QueryString.Decode(pair[(colon + 1)..]));
    }
}
