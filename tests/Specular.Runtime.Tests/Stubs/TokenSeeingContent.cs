using System.Net;
using System.Net.Http.Headers;

namespace Specular.Runtime.Tests;

/// <summary>A body that keeps the token it was opened with, as a body may that is read from elsewhere.</summary>
internal sealed class TokenSeeingContent : HttpContent
{
    private readonly Stream _body;

    public TokenSeeingContent(Stream body, string mediaType)
    {
        _body = body;
        Headers.ContentType = new MediaTypeHeaderValue(mediaType);
    }

    public CancellationToken Seen { get; private set; }

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
    {
        Seen = cancellationToken;
        return Task.FromResult(_body);
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => throw new NotSupportedException();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
