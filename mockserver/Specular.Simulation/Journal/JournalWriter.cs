using Specular.Simulation.Calls;
using Specular.Specification.Contract;

namespace Specular.Simulation.Journaling;

/// <summary>Writes calls into the journal, without credentials.</summary>
internal sealed class JournalWriter(RequestJournal journal, SimulatorOptions options, IReadOnlyList<ApiContract> contracts)
{
    private const string Redacted = "***";

    private readonly HashSet<string> _secretHeaders = new(
        contracts.SelectMany(c => c.AllCredentials).Where(c => c.Location == ParameterLocation.Header).Select(c => c.Name)
            .Concat(["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key", "Api-Key"]),
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _secretParameters = new(
        contracts.SelectMany(c => c.AllCredentials).Where(c => c.Location == ParameterLocation.Query).Select(c => c.Name)
            .Concat(["api_key", "apikey", "key", "access_token", "token", "signature", "sig"]),
        StringComparer.OrdinalIgnoreCase);

    private long _number;

    /// <summary>Writes a call.</summary>
    public void Write(in SimulatedRequest request, Call call, SimulatedResponse response) => journal.Add(new JournalEntry
    {
        Number = Interlocked.Increment(ref _number),
        At = call.Now,
        Namespace = call.Namespace.Name,
        Method = request.Method,
        Path = request.Path,
        Query = Redact((request.Query ?? "").TrimStart('?')),
        Headers = HeadersOf(request),
        Body = call.HasSecrets ? default : request.Body[..Math.Min(request.Body.Length, options.JournalBodyBytes)],
        BodyLength = request.Body.Length,
        Operation = call.Operation?.Operation.Key,
        OperationNumber = call.Operation?.Number ?? -1,
        Violations = call.Violations,
        Rules = call.Rules,
        Status = response.Status,
        ResponseBody = call.HasSecrets ? default : response.Body[..Math.Min(response.Body.Length, options.JournalBodyBytes)],
        ResponseLength = response.ContentLength,
    });

    private Header[] HeadersOf(in SimulatedRequest request)
    {
        if (request.Headers is not { } headers)
        {
            return [];
        }

        var copied = headers.All.ToArray();
        for (var i = 0; i < copied.Length; i++)
        {
            if (_secretHeaders.Contains(copied[i].Name))
            {
                // "Bearer ***" still shows that the prefix was right.
                var space = copied[i].Value.IndexOf(' ', StringComparison.Ordinal);
                copied[i] = copied[i] with { Value = space > 0 ? copied[i].Value[..(space + 1)] + Redacted : Redacted };
            }
        }

        return copied;
    }

    private string Redact(string query)
    {
        if (query.Length == 0)
        {
            return query;
        }

        return string.Join('&', query.Split('&').Select(p =>
        {
            var equals = p.IndexOf('=', StringComparison.Ordinal);
            return equals > 0 && _secretParameters.Contains(Uri.UnescapeDataString(p[..equals])) ? p[..(equals + 1)] + Redacted : p;
        }));
    }
}
