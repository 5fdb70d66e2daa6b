using System.Buffers;

namespace Specular.Json;

/// <summary>A growing buffer that is used again and again.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>
{
    private const int InitialCapacity = 1024;

    private byte[] _bytes = new byte[InitialCapacity];
    private int _length;

    /// <summary>What was written; valid until more is.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>Forgets what was written, and an array that has grown beyond <paramref name="keptCapacity"/>.</summary>
    public void Clear(int keptCapacity)
    {
        _length = 0;
        if (_bytes.Length > keptCapacity)
        {
            _bytes = new byte[InitialCapacity];
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Clamp((long)_bytes.Length * 2, needed, Array.MaxLength));
        }
    }
}
