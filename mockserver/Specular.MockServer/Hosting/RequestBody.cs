using System.Buffers;
using System.IO.Pipelines;

namespace Specular.Mocking.Hosting;

/// <summary>
/// The bytes of one request's body. What arrived in one piece is used where it lies in Kestrel's buffer; only a body in several pieces is copied together, into a
/// rented array.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private readonly PipeReader? _reader;
    private byte[]? _rented;
    private ReadOnlySequence<byte> _held;
    private bool _isHeld;

    private RequestBody(PipeReader? reader) => _reader = reader;

    /// <summary>The bytes; valid until this is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>True when the body is longer than the limit; then <see cref="Bytes"/> is empty.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>The body of a request that has none.</summary>
    public static RequestBody None() => new(null);

    /// <summary>Reads a body to its end.</summary>
    /// <param name="reader">Kestrel's reader.</param>
    /// <param name="announced">The length its head announces, or null.</param>
    /// <param name="limit">The most bytes it may have.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    public static async ValueTask<RequestBody> ReadAsync(PipeReader reader, long? announced, long limit, CancellationToken cancellationToken)
    {
        var body = new RequestBody(reader);
        try
        {
            await body.FillAsync(reader, announced, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Bytes = default;
        if (_isHeld)
        {
            _isHeld = false;
            _reader!.AdvanceTo(_held.End);
        }

        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private async ValueTask FillAsync(PipeReader reader, long? announced, long limit, CancellationToken cancellationToken)
    {
        if (announced > limit)
        {
            IsTooLarge = true;
            return;
        }

        var length = 0;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (length + buffer.Length > limit)
            {
                reader.AdvanceTo(buffer.End);
                IsTooLarge = true;
                return;
            }

            // Kestrel says that a body is complete only with the read after its last byte; the announced length says so at once.
            var isWhole = result.IsCompleted || length + buffer.Length == announced;
            if (isWhole && length == 0 && buffer.IsSingleSegment)
            {
                (_held, _isHeld) = (buffer, true);
                Bytes = buffer.First;
                return;
            }

            Grow(length, (int)(length + buffer.Length), announced);
            buffer.CopyTo(_rented.AsSpan(length));
            length += (int)buffer.Length;
            reader.AdvanceTo(buffer.End);
            if (isWhole)
            {
                Bytes = _rented.AsMemory(0, length);
                return;
            }
        }
    }

    private void Grow(int length, int needed, long? announced)
    {
        if (_rented is null)
        {
            _rented = ArrayPool<byte>.Shared.Rent((int)Math.Max(announced ?? 0, Math.Max(needed, 4096)));
        }
        else if (_rented.Length < needed)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _rented.Length * 2));
            _rented.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = larger;
        }
    }
}
