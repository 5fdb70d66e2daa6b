using System.Buffers;

namespace Specular;

/// <summary>Cuts a stream at line ends or other marks, whatever pieces it arrives in. What it gives is valid until it is asked again.</summary>
internal sealed class StreamBuffer(Stream stream, long limit) : IDisposable
{
    private const int FirstCapacity = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstCapacity);
    private int _start;
    private int _end;
    private bool _isEnded;
    private bool _isAfterReturn;
    private bool _isAfterBegin;

    /// <summary>The piece that <see cref="ReadAsync"/> found, its mark not included.</summary>
    public ReadOnlyMemory<byte> Piece { get; private set; }

    /// <summary>Reads on to the next mark; false at the end. What stands before the end without a mark is a piece too.</summary>
    /// <param name="marks">The bytes that end a piece. Of \r\n the second counts for nothing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ResponseTooLargeException">A piece is larger than the limit.</exception>
    public async ValueTask<bool> ReadAsync(ReadOnlyMemory<byte> marks, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            DropLineFeed();
            var length = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOfAny(marks.Span);
            if (length >= 0)
            {
                Take(searched + length, 1);
                return true;
            }

            searched = _end - _start;
            if (searched > limit)
            {
                throw new ResponseTooLargeException(limit);
            }

            if (_isEnded)
            {
                Take(searched, 0);
                return searched > 0;
            }

            MakeRoom();
            var read = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _isEnded = read == 0;
            _end += read;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _start = _end = 0;
            _isEnded = true;
        }
    }

    private void DropLineFeed()
    {
        if (_isAfterReturn && _start < _end)
        {
            _start += _bytes[_start] == '\n' ? 1 : 0;
            _isAfterReturn = false;
        }
    }

    private void Take(int length, int mark)
    {
        if (length > limit)
        {
            throw new ResponseTooLargeException(limit);
        }

        var piece = _bytes.AsMemory(_start, length);
        if (!_isAfterBegin)
        {
            _isAfterBegin = true;
            piece = piece.Span.StartsWith("\uFEFF"u8) ? piece[3..] : piece;
        }

        _isAfterReturn = mark > 0 && _bytes[_start + length] == '\r';
        _start += length + mark;
        Piece = piece;
    }

    private void MakeRoom()
    {
        if (_end < _bytes.Length)
        {
            return;
        }

        // Only what is not yet taken moves, and only when the array is full.
        var kept = _end - _start;
        var target = kept <= _bytes.Length / 2 ? _bytes : ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_bytes.Length * 2, Array.MaxLength));
        _bytes.AsSpan(_start, kept).CopyTo(target);
        if (!ReferenceEquals(target, _bytes))
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = target;
        }

        _start = 0;
        _end = kept;
    }
}
