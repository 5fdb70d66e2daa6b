using System.Net;
using Specular.Simulation;

namespace Specular.Corpus.Mirrors;

/// <summary>Answers what an HttpClient sends from a simulator, without a network.</summary>
internal sealed class SimulatorHandler(Simulator simulator) : HttpMessageHandler
{
    /// <summary>The last answer; null before a call.</summary>
    public SimulatedResponse? Last { get; set; }

    /// <summary>The last request's method, address and body, for people.</summary>
    public string Sent { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        Sent = request.Method.Method + " " + address.PathAndQuery + (body.Length == 0 ? "" : " " + System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300))));
        var answer = Last = simulator.Handle(new SimulatedRequest
        {
            Method = request.Method.Method,
            Path = address.AbsolutePath,
            Query = address.Query,
            Headers = new HeaderList([.. request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Select(h => new Header(h.Key, string.Join(h.Key is "Cookie" ? "; " : ", ", h.Value)))]),
            Body = body,
        });
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body.ToArray()), RequestMessage = request };
        foreach (var header in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(header.Name, header.Value))
            {
                response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        if (answer.ContentType is { } type)
        {
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return response;
    }
}
