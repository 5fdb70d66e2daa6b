using Specular.Simulation;

namespace Specular.Mocking;

/// <summary>Reads a message of HttpClient's without using it up.</summary>
internal static class HttpCall
{
    /// <summary>The request as the simulator knows requests.</summary>
    public static async Task<SimulatedRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address: give the HttpClient a BaseAddress, or the request an absolute one.");
        return new SimulatedRequest
        {
            Method = request.Method.Method,
            Path = address.AbsolutePath,
            Query = address.Query,
            Headers = new HeaderList([
                .. request.Headers.Select(h => new Header(h.Key, string.Join(", ", h.Value))),
                .. request.Content?.Headers.Select(h => new Header(h.Key, string.Join(", ", h.Value))) ?? [],
            ]),
            Body = await ReadBodyAsync(request.Content, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The body; it is held in memory, so that it can be read again.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content is null ? default(ReadOnlyMemory<byte>) : await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
}
