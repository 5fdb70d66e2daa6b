using System.Net;
using System.Security.Cryptography;
using System.Text;
using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>
/// Who may use the admin API. With a token: who has it. Always: no page in a browser that came from elsewhere, because such a page can reach a server on loopback,
/// under a name of its own choosing too.
/// </summary>
internal sealed class AdminGuard(string? token, bool isLoopback)
{
    /// <summary>The answer to a request that is refused, or null.</summary>
    public SimulatedResponse? Refuse(AdminRequest request)
    {
        if (token is null && !isLoopback)
        {
            return ProblemAnswer.Create(403, "Forbidden", "This server can be reached from other machines, so its admin API needs a token: start it with one (--admin-token).");
        }

        var host = request.Headers.Find("Host") ?? "";
        if (token is null && !IsOwnName(host))
        {
            return ProblemAnswer.Create(
                403, "Forbidden", "Without an admin token, the admin API answers only under an IP address or localhost (the Host header has another name).");
        }

        if (request.Headers.Find("Origin") is { } origin && !string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase))
        {
            return ProblemAnswer.Create(403, "Forbidden", "The admin API does not answer to pages of other origins.");
        }

        return token is null || HasToken(request.Headers.Find("Authorization"), token)
            ? null
            : ProblemAnswer.Create(
                401,
                "Unauthorized",
                "This server's admin API wants its token: Authorization: Bearer <token>.",
                [new Header("WWW-Authenticate", "Bearer realm=\"specular\"")]);
    }

    private static bool IsOwnName(string host) =>
        host.Length == 0
        || string.Equals(host.Split(':')[0], "localhost", StringComparison.OrdinalIgnoreCase)
        || IPEndPoint.TryParse(host, out _);

    private static bool HasToken(string? header, string token)
    {
        const string prefix = "Bearer ";
        return header is not null
            && header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header[prefix.Length..].Trim()), Encoding.UTF8.GetBytes(token));
    }
}
