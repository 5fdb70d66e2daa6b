using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Net;
using Specular.Json;

namespace Specular;

/// <summary>Written JSON with media streamed into it as base64.</summary>
internal sealed class JsonBodyContent : HttpContent
{
    // A multiple of three, so that no padding falls between two pieces.
    private const int PieceBytes = 48 * 1024;

    private readonly byte[] _json;
    private readonly List<MediaSplice> _splices;

    private readonly bool _limitsMedia;

    private JsonBodyContent(byte[] json, List<MediaSplice> splices, bool limitsMedia)
    {
        _limitsMedia = limitsMedia;
        _json = json;
        _splices = splices;
    }

    /// <summary>The content of one attempt.</summary>
    /// <exception cref="ContractViolationException">Media is larger than its member may be, or may not be inline there.</exception>
    public static HttpContent Create(byte[] json, IReadOnlyList<MediaSplice> splices, string mediaType, bool limitsMedia = true)
    {
        var streamed = new List<MediaSplice>(splices.Count);
        foreach (var splice in splices)
        {
            if (limitsMedia)
            {
                Check(json, splice, splice.Media.Length);
            }

            if (!splice.IsWritten)
            {
                streamed.Add(splice);
            }
        }

        HttpContent content = streamed.Count == 0 ? new ByteArrayContent(json) : new JsonBodyContent(json, streamed, limitsMedia);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        foreach (var splice in _splices)
        {
            if (splice.Media.Length is not { } bytes)
            {
                return false;
            }

            length += Base64Text.EncodedLength(bytes);
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var splice in _splices)
        {
            await stream.WriteAsync(_json.AsMemory(written, (int)splice.Offset - written), cancellationToken).ConfigureAwait(false);
            written = (int)splice.Offset;
            await CopyAsync(splice, stream, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_json.AsMemory(written), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses media that is too large for its place, or may not be inline there.</summary>
    public static void Check(byte[] json, MediaSplice splice, long? length)
    {
        var message = !splice.AllowsInline ? "only an address may stand here, not the media itself; use MediaSource.FromUrl"
            : length > splice.MaxBytes ? string.Create(CultureInfo.InvariantCulture, $"the media has {length} bytes, and at most {splice.MaxBytes} are allowed")
            : null;
        if (message is not null)
        {
            // Offset is the closing quote: the string begins before it.
            throw new ContractViolationException([new ContractViolation(JsonPointerLocator.LocateStringEndingAt(json, splice.Offset), message)], "The request");
        }
    }

    // A file that cannot be read is no lost connection: the service cannot have got the whole request, and the caller must know which it was.
    private static async ValueTask<int> ReadAsync(MediaSource media, Stream source, byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAtLeastAsync(input.AsMemory(0, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ApiException($"The media to send ({media}) could not be read: {exception.Message}", exception);
        }
    }

    private async Task CopyAsync(MediaSplice splice, Stream target, CancellationToken cancellationToken)
    {
        var input = ArrayPool<byte>.Shared.Rent(PieceBytes);
        var output = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(PieceBytes));
        var source = splice.Media.OpenRead();
        try
        {
            long total = 0;
            int read;
            do
            {
                read = await ReadAsync(splice.Media, source, input, cancellationToken).ConfigureAwait(false);
                total += read;
                if (_limitsMedia)
                {
                    Check(_json, splice, total);
                }

                Base64.EncodeToUtf8(input.AsSpan(0, read), output, out _, out var encoded);
                await target.WriteAsync(output.AsMemory(0, encoded), cancellationToken).ConfigureAwait(false);
            }
            while (read == PieceBytes);
        }
        finally
        {
            await source.DisposeAsync().ConfigureAwait(false);
            ArrayPool<byte>.Shared.Return(input);
            ArrayPool<byte>.Shared.Return(output);
        }
    }
}
