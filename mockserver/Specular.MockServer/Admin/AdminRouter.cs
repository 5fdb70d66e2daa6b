using Specular.Simulation;

namespace Specular.Mocking.Admin;

/// <summary>The admin API, under a prefix that no vendor's API has.</summary>
internal sealed class AdminRouter
{
    /// <summary>What its paths begin with.</summary>
    public const string Prefix = "/__specular";

    private const long MaxRequestBytes = 1024 * 1024;

    private readonly AdminGuard _guard;
    private readonly long _mediaBytes;
    private readonly Dictionary<string, Dictionary<string, Func<AdminRequest, SimulatedResponse>>> _routes;

    public AdminRouter(AdminGuard guard, long mediaBytes, IEnumerable<AdminEndpoint> endpoints)
    {
        _guard = guard;
        _mediaBytes = mediaBytes;
        _routes = endpoints.GroupBy(e => e.Path, StringComparer.Ordinal).ToDictionary(
            g => Prefix + g.Key, g => g.ToDictionary(e => e.Method, e => e.Answer, StringComparer.Ordinal), StringComparer.Ordinal);
        _routes[Prefix] = new(StringComparer.Ordinal) { ["GET"] = _ => Index() };
    }

    /// <summary>Whether a path is the admin API's.</summary>
    public static bool Serves(string path) =>
        path.StartsWith(Prefix, StringComparison.Ordinal) && (path.Length == Prefix.Length || path[Prefix.Length] == '/');

    /// <summary>The most bytes that a request's body may have.</summary>
    public long MaxBytesOf(string path) => string.Equals(path.TrimEnd('/'), Prefix + MediaEndpoints.Path, StringComparison.Ordinal) ? _mediaBytes : MaxRequestBytes;

    /// <summary>The answer to somebody who may not use it, or null; the body need not have been read.</summary>
    public SimulatedResponse? Refuse(AdminRequest request) => _guard.Refuse(request);

    /// <summary>Answers a request of somebody who may use it. Never throws for what a client sent.</summary>
    public SimulatedResponse Answer(AdminRequest request)
    {
        if (!_routes.TryGetValue(request.Path.TrimEnd('/'), out var methods))
        {
            return ProblemAnswer.Create(404, "Not found", $"The admin API has no {request.Path}. It has: {string.Join(", ", _routes.Keys.Order(StringComparer.Ordinal))}.");
        }

        var isHead = string.Equals(request.Method, "HEAD", StringComparison.Ordinal);
        if (!methods.TryGetValue(isHead ? "GET" : request.Method, out var answer))
        {
            var allowed = string.Join(", ", methods.Keys.Order(StringComparer.Ordinal));
            return ProblemAnswer.Create(405, "Method not allowed", $"{request.Path} takes {allowed}.", [new Header("Allow", allowed)]);
        }

        try
        {
            var answered = answer(request);
            return isHead ? WithoutBody(answered) : answered;
        }
        catch (AdminProblemException e)
        {
            return ProblemAnswer.Create(e.Status, e.Title, e.Message);
        }
#pragma warning disable CA1031 // A fault of ours must neither close the connection without a word nor end the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ProblemAnswer.Fault(e);
        }
    }

    private static SimulatedResponse WithoutBody(SimulatedResponse answer) => new()
    {
        Status = answer.Status,
        ContentType = answer.ContentType,
        Headers = answer.Headers,
        ContentLength = answer.ContentLength,
    };

    private SimulatedResponse Index() => JsonAnswer.Create(200, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("endpoints");
        foreach (var (path, methods) in _routes.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            foreach (var method in methods.Keys.Order(StringComparer.Ordinal))
            {
                json.WriteStringValue($"{method} {path}");
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
