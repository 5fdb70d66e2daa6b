using System.Buffers;

namespace Specular;

/// <summary>An answer's bytes in a rented array, given back when it was read.</summary>
internal struct ResponseBuffer : IDisposable
{
    private byte[] _array;
    private int _length;

    public readonly ReadOnlyMemory<byte> Memory => _array is null ? default : _array.AsMemory(0, _length);

    /// <summary>Reads the whole body, at most <paramref name="limit"/> bytes.</summary>
    /// <exception cref="ResponseTooLargeException">There is more.</exception>
    public static async ValueTask<ResponseBuffer> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        // One more than announced, so that the end is seen without growing; what is announced is not trusted with more than a MiB.
        var buffer = new ResponseBuffer { _array = ArrayPool<byte>.Shared.Rent((int)Math.Min((announced ?? 4095) + 1, 1 << 20)) };
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int read;
                while ((read = await stream.ReadAsync(buffer._array.AsMemory(buffer._length), cancellationToken).ConfigureAwait(false)) > 0)
                {
                    buffer._length += read;
                    if (buffer._length > limit)
                    {
                        throw new ResponseTooLargeException(limit);
                    }

                    if (buffer._length == buffer._array.Length)
                    {
                        buffer.Grow();
                    }
                }
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_array is not null)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = null!;
            _length = 0;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_array.Length * 2, Array.MaxLength));
        _array.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
