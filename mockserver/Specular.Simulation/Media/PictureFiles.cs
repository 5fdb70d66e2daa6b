namespace Specular.Simulation.Media;

/// <summary>Makes small grey pictures without a compressor, so that every framework makes the same bytes.</summary>
internal static class PictureFiles
{
    private const int Pixels = 64;

    /// <summary>A PNG of 64 by 64 pixels, grey.</summary>
    public static byte[] Png()
    {
        var rows = new BigEndianWriter();
        for (var y = 0; y < Pixels; y++)
        {
            rows.U8(0);
            for (var x = 0; x < Pixels; x++)
            {
                rows.U8(128);
            }
        }

        var raw = rows.ToArray();
        var data = new BigEndianWriter()
            .U8(0x78).U8(0x01)
            .U8(1).U8(raw.Length).U8(raw.Length >> 8).U8(~raw.Length).U8(~raw.Length >> 8)
            .Bytes(raw).U32(Adler32(raw)).ToArray();
        var file = new BigEndianWriter().Bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", new BigEndianWriter().U32(Pixels).U32(Pixels).U8(8).U8(0).U8(0).U8(0).U8(0).ToArray());
        Chunk(file, "IDAT", data);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A JPEG of 8 by 8 pixels, grey: one block whose coefficients are all zero.</summary>
    public static byte[] Jpeg()
    {
        var file = new BigEndianWriter()
            .U16(0xFFD8)
            .U16(0xFFE0).U16(16).Ascii("JFIF").U8(0).U16(0x0101).U8(0).U16(1).U16(1).U16(0)
            .U16(0xFFDB).U16(67).U8(0);
        for (var i = 0; i < 64; i++)
        {
            file.U8(1);
        }

        file.U16(0xFFC0).U16(11).U8(8).U16(8).U16(8).U8(1).U8(1).U8(0x11).U8(0);

        // Two codes of one table each: "0" for no difference, "0" for the end of the block.
        foreach (var table in (ReadOnlySpan<int>)[0x00, 0x10])
        {
            file.U16(0xFFC4).U16(20).U8(table).U8(1).Zeros(15).U8(0);
        }

        return file.U16(0xFFDA).U16(8).U8(1).U8(1).U8(0).U8(0).U8(63).U8(0).U8(0x3F).U16(0xFFD9).ToArray();
    }

    private static void Chunk(BigEndianWriter file, string type, byte[] data)
    {
        var named = new BigEndianWriter().Ascii(type).Bytes(data).ToArray();
        file.U32((uint)data.Length).Bytes(named).U32(Crc32(named));
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        uint a = 1, b = 0;
        foreach (var value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}
