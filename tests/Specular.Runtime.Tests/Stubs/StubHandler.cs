using System.Net;
using System.Text;

namespace Specular.Runtime.Tests;

/// <summary>Answers requests by a list of functions, the last of them for all that follow, and keeps what was sent.</summary>
internal sealed class StubHandler(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    private readonly object _gate = new();

    public StubHandler(params Func<HttpResponseMessage>[] answers)
        : this([.. answers.Select(a => (Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>)((_, _) => Task.FromResult(a())))])
    {
    }

    public List<SentRequest> Sent { get; } = [];

    public static HttpResponseMessage Json(string json, int status = 200) => new((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Text(string text, string mediaType, int status = 200) => new((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, mediaType) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        int index;
        lock (_gate)
        {
            index = Sent.Count;
            Sent.Add(new SentRequest(
                request.Method.Method,
                request.RequestUri!,
                request.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase),
                request.Content?.Headers.ContentType?.ToString(),
                request.Content?.Headers.ContentLength,
                body));
        }

        return await answers[Math.Min(index, answers.Length - 1)](request, cancellationToken);
    }
}

internal sealed record SentRequest(string Method, Uri Url, Dictionary<string, string> Headers, string? ContentType, long? ContentLength, byte[]? Body)
{
    public string Text => Encoding.UTF8.GetString(Body ?? []);
}
