using System.Buffers.Binary;

namespace Specular.Media.Reading;

/// <summary>
/// Bytes by their offset, out of memory or out of a stream through a small window. What is read of a stream is bounded: after that there are no more bytes, and <see cref="IsExhausted"/> says so.
/// </summary>
internal sealed class ProbeSource
{
    /// <summary>The most bytes one look gives.</summary>
    public const int LargestLook = 64 * 1024;

    // A jump reads little, because only a header is wanted there; going on reads much.
    private const int JumpBytes = 4 * 1024;

    private const long MostBytes = 128L * 1024 * 1024;

    private const int MostLooks = 4_000_000;

    private readonly Stream? _stream;
    private readonly long _origin;
    private readonly byte[] _buffer = [];
    private ReadOnlyMemory<byte> _window;
    private long _windowStart;
    private long _bytesRead;
    private int _looks;

    public ProbeSource(Stream stream)
    {
        _stream = stream;
        _origin = stream.Position;
        Length = Math.Max(0, stream.Length - _origin);
        _buffer = new byte[(int)Math.Min(LargestLook, Math.Max(Length, 1))];
    }

    public ProbeSource(ReadOnlyMemory<byte> bytes)
    {
        _window = bytes;
        Length = bytes.Length;
    }

    public long Length { get; }

    /// <summary>Whether so much was read that no more is.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The bytes at an offset: fewer than asked for at the end, none outside. They stay until the next look.</summary>
    public ReadOnlySpan<byte> Look(long offset, int count)
    {
        if (offset < 0 || offset >= Length || ++_looks > MostLooks)
        {
            IsExhausted |= _looks > MostLooks;
            return [];
        }

        count = (int)Math.Min(Math.Min(count, LargestLook), Length - offset);
        if (_stream is not null && (offset < _windowStart || offset + count > _windowStart + _window.Length))
        {
            Fill(offset, count);
        }

        var begin = (int)(offset - _windowStart);
        return begin < 0 || begin >= _window.Length ? [] : _window.Span.Slice(begin, Math.Min(count, _window.Length - begin));
    }

    /// <summary>The bytes from an offset on that are at hand, at least one but at the end: for looking through a file without reading any of it twice.</summary>
    public ReadOnlySpan<byte> LookOn(long offset)
    {
        var first = Look(offset, 1);
        var rest = _windowStart + _window.Length - offset;
        return first.IsEmpty ? first : _window.Span.Slice((int)(offset - _windowStart), (int)Math.Min(rest, LargestLook));
    }

    /// <summary>A number of two bytes, the high one first; 0 where there are none.</summary>
    public int UInt16(long offset) => Look(offset, 2) is { Length: 2 } bytes ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : 0;

    /// <summary>A number of four bytes, the highest first; 0 where there are none.</summary>
    public uint UInt32(long offset) => Look(offset, 4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : 0;

    /// <summary>A number of eight bytes, the highest first; 0 where there are none.</summary>
    public ulong UInt64(long offset) => Look(offset, 8) is { Length: 8 } bytes ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : 0;

    /// <summary>Whether some bytes stand at an offset.</summary>
    public bool Has(long offset, ReadOnlySpan<byte> bytes) => Look(offset, bytes.Length).SequenceEqual(bytes);

    private void Fill(long offset, int count)
    {
        var goesOn = offset >= _windowStart && offset <= _windowStart + _window.Length;
        var wanted = (int)Math.Min(Math.Max(count, goesOn ? LargestLook : JumpBytes), Math.Min(_buffer.Length, Length - offset));
        if (_bytesRead + wanted > MostBytes)
        {
            IsExhausted = true;
            _window = default;
            return;
        }

        _stream!.Position = _origin + offset;
        var read = _stream.ReadAtLeast(_buffer.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
        _bytesRead += wanted;
        _window = _buffer.AsMemory(0, read);
        _windowStart = offset;
    }
}
