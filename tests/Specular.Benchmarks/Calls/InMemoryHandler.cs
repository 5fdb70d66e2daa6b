using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Specular.Benchmarks.Json;

namespace Specular.Benchmarks.Calls;

/// <summary>A transport without a network: it reads the request's body, as a network would, and answers with bytes made before.</summary>
internal sealed class InMemoryHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly byte[] _reading = Encoding.UTF8.GetBytes(Samples.Reading);
    private readonly byte[] _page = Encoding.UTF8.GetBytes(Samples.Page());
    private readonly byte[] _product = Encoding.UTF8.GetBytes(Samples.Product);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } sent)
        {
            await sent.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        var body = request.Method == HttpMethod.Post ? _product : request.RequestUri!.AbsolutePath.StartsWith("/products", StringComparison.Ordinal) ? _page : _reading;
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = JsonType;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
