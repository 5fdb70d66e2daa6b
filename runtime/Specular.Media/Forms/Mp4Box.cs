using System.Buffers.Binary;
using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>A box: its name and where its content is. The content never goes beyond the box that holds it.</summary>
/// <param name="Name">Four letters as one number.</param>
/// <param name="Begin">Where its content begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsCut">Whether it says that it is longer than what holds it.</param>
internal readonly record struct Mp4Box(uint Name, long Begin, long End, bool IsCut)
{
    /// <summary>Whether it has a name.</summary>
    public bool Is(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name) == Name;

    /// <summary>The box at an offset; null at the end, and where a size cannot be.</summary>
    public static Mp4Box? At(ProbeSource source, long offset, long end)
    {
        if (offset + 8 > end)
        {
            return null;
        }

        var header = 8;
        ulong size = source.UInt32(offset);
        var name = source.UInt32(offset + 4);
        if (size == 1)
        {
            header = 16;
            size = source.UInt64(offset + 8);
        }
        else if (size == 0)
        {
            // To the end of what holds it.
            size = (ulong)(end - offset);
        }

        return size < (ulong)header || offset + header > end ? null
            : size > (ulong)(end - offset) ? new Mp4Box(name, offset + header, end, true)
            : new Mp4Box(name, offset + header, offset + (long)size, false);
    }

    /// <summary>The first box of a name in a box; null when there is none.</summary>
    public Mp4Box? Find(ProbeSource source, ReadOnlySpan<byte> name)
    {
        for (var offset = Begin; At(source, offset, End) is { } box; offset = box.End)
        {
            if (box.Is(name))
            {
                return box;
            }
        }

        return null;
    }
}
