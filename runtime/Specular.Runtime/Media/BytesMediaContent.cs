using System.Runtime.InteropServices;

namespace Specular;

/// <summary>Bytes in memory.</summary>
internal sealed class BytesMediaContent(ReadOnlyMemory<byte> bytes) : MediaContent
{
    private readonly ReadOnlyMemory<byte> _bytes = bytes;

    public ReadOnlyMemory<byte> Bytes => _bytes;

    public override long? Length => _bytes.Length;

    public override Stream OpenRead() =>
        MemoryMarshal.TryGetArray(_bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(_bytes.ToArray(), writable: false);

    public override bool Equals(object? obj) => obj is BytesMediaContent other && _bytes.Equals(other._bytes);

    public override int GetHashCode() => _bytes.GetHashCode();

    public override string ToString() => $"{_bytes.Length} bytes";
}
