using System.Buffers;
using System.Net;

namespace Specular;

/// <summary>A file's bytes as they are, read while they are sent.</summary>
internal sealed class MediaHttpContent(MediaSource media) : HttpContent
{
    private const int PieceBytes = 64 * 1024;

    protected override bool TryComputeLength(out long length)
    {
        length = media.Length ?? 0;
        return media.Length is not null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        var source = media.OpenBytes();
        try
        {
            while (await ReadAsync(source, piece, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                await stream.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    // A file that cannot be read is no lost connection: the service cannot have got the whole request, and the caller must know which it was.
    private async ValueTask<int> ReadAsync(Stream source, byte[] piece, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(piece.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ApiException($"The media to send ({media}) could not be read: {exception.Message}", exception);
        }
    }
}
