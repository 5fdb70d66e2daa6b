using System.Buffers.Binary;

namespace Specular.Testing.Media;

/// <summary>Pictures for tests, of any size in pixels: what a reader of headers needs, and nothing to look at.</summary>
public static class SamplePictures
{
    public static byte[] Png(int width, int height, int padding = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, new byte[20 + padding]), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A JPEG: application data, a table, a frame header, a scan with stuffed bytes and a restart mark in it.</summary>
    public static byte[] Jpeg(int width, int height, byte frame = 0xC0, int padding = 0)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(2), (ushort)width);
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE1, [.. "Exif\0\0"u8, 0xFF, 0xD9, 1, 2]),
            .. Segment(0xC4, new byte[20]),
            .. Segment(frame, [8, .. size, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4, .. new byte[padding],
            0xFF, 0xD9,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. name, .. content, 0, 0, 0, 0];
    }
}
