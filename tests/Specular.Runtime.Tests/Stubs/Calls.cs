using System.Net;
using System.Net.Http.Headers;
using Specular.Descriptors;

namespace Specular.Runtime.Tests;

/// <summary>A transport of no particular contract, and answers whose bodies come as they come.</summary>
internal static class Calls
{
    public static readonly OperationDescriptor Fetch = new() { Name = "Fetch", Method = "GET", PathTemplate = "/fetch", NeedsCredential = false };

    public static ApiTransport Over(StubHandler handler, Action<ApiClientOptions>? configure = null)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("https://api.test"), TimeProvider = new VirtualClock { AutoAdvance = true } };
        configure?.Invoke(options);
        return new ApiTransport(new ContractDescriptor { Name = "Test.Client", Digest = "" }, options, new HttpClient(handler));
    }

    public static HttpResponseMessage Body(Stream body, string? mediaType, Action<HttpContentHeaders>? configure = null, int status = 200)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };
        if (mediaType is not null)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        configure?.Invoke(response.Content.Headers);
        return response;
    }
}
