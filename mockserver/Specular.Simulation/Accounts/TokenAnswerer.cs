using System.Security.Cryptography;
using System.Text;
using Specular.Simulation.Bytes;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>
/// Gives tokens for OAuth 2 client credentials (RFC 6749, section 4.4), at the paths of the documents' token addresses. A token says by itself who got it and when it ends, so none
/// has to be remembered.
/// </summary>
internal sealed class TokenAnswerer(IEnumerable<ApiContract> contracts, IReadOnlyList<string> basePaths, AcceptedKeys keys)
{
    /// <summary>How long a token holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    // Like those of operations, these paths are known with the server's base path and without it.
    private readonly HashSet<string> _paths = new(
        contracts.SelectMany(c => c.AllCredentials).Select(c => PathOf(c.TokenUrl)).OfType<string>()
            .SelectMany(p => basePaths.Where(b => p.StartsWith(b + "/", StringComparison.Ordinal)).Select(b => p[b.Length..]).Prepend(p)),
        StringComparer.Ordinal);

    /// <summary>Whether a request goes where tokens are given: its bodies are secrets.</summary>
    public bool IsAddressed(in SimulatedRequest request) => string.Equals(request.Method, "POST", StringComparison.Ordinal) && _paths.Contains(request.Path);

    /// <summary>The token, or why there is none.</summary>
    public SimulatedResponse Answer(in TokenRequest request, DateTimeOffset now) =>
        !request.IsOfClient ? Refuse(400, "unsupported_grant_type", "grant_type must be client_credentials")
        : request.Id.Length == 0 || request.Secret.Length == 0 ? Refuse(401, "invalid_client", "there is no client id and secret, neither as Basic credentials nor in the body")
        : keys.IsAccepted(request.Id, request.Secret) ? Json(
            200, ("access_token", JsonValue.From(TokenOf(request.Id, request.Secret, now))), ("token_type", JsonValue.From("Bearer")), ("expires_in", JsonValue.From((long)Lifetime.TotalSeconds)))
        : Refuse(401, "invalid_client", "the client id and secret are not accepted here");

    private static string TokenOf(string id, string secret, DateTimeOffset now)
    {
        var payload = JsonBytesWriter.Write(new JsonObject(
        [
            new JsonMember("iss", JsonValue.From(id)),
            new JsonMember("iat", JsonValue.From(now.ToUnixTimeSeconds())),
            new JsonMember("exp", JsonValue.From((now + Lifetime).ToUnixTimeSeconds())),
        ]));
        var signed = Encode(Encoding.ASCII.GetBytes($$"""{"alg":"HS256","kid":"{{SignedTokenReader.OwnKeyId}}"}""")) + "." + Encode(payload);
        return signed + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed)));
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string? PathOf(string tokenUrl)
    {
        var scheme = tokenUrl.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? (tokenUrl.Length == 0 || tokenUrl[0] == '/' ? tokenUrl : "/" + tokenUrl) : tokenUrl.IndexOf('/', scheme + 3) is var slash and > 0 ? tokenUrl[slash..] : "";
        path = path.Split('?', '#')[0];
        return path.Length > 1 ? path : null;
    }

    private static SimulatedResponse Refuse(int status, string error, string description) => Json(status, ("error", JsonValue.From(error)), ("error_description", JsonValue.From(description)));

    private static SimulatedResponse Json(int status, params (string Name, JsonValue Value)[] members)
    {
        var bytes = JsonBytesWriter.Write(new JsonObject(members.Select(m => new JsonMember(m.Name, m.Value)).ToValueList()));
        return new SimulatedResponse
        {
            Status = status,
            ContentType = "application/json",
            Headers = [new Header("Cache-Control", "no-store")],
            Body = bytes,
            ContentLength = bytes.Length,
            IsRefusal = status >= 400,
        };
    }
}
