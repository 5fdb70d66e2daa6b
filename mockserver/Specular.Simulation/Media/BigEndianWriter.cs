using System.Buffers.Binary;
using System.Text;

namespace Specular.Simulation.Media;

/// <summary>Writes the byte order that film and picture files have.</summary>
internal sealed class BigEndianWriter
{
    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public BigEndianWriter U8(int value)
    {
        _bytes.Add((byte)value);
        return this;
    }

    public BigEndianWriter U16(int value) => U8(value >> 8).U8(value);

    public BigEndianWriter U32(uint value) => U16((int)(value >> 16)).U16((int)value);

    public BigEndianWriter Ascii(string text) => Bytes(Encoding.ASCII.GetBytes(text));

    public BigEndianWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public BigEndianWriter Zeros(int count) => Bytes(new byte[count]);

    /// <summary>A box of an MP4 file: its length, its type, what is in it.</summary>
    public BigEndianWriter Box(string type, Action<BigEndianWriter> content)
    {
        var inside = new BigEndianWriter();
        content(inside);
        return U32((uint)(inside.Length + 8)).Ascii(type).Bytes(inside.ToArray());
    }

    public byte[] ToArray() => [.. _bytes];

    /// <summary>32 bits, the other way round.</summary>
    public static byte[] LittleEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
