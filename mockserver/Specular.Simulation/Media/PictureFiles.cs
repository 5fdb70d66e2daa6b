namespace Specular.Simulation.Media;

/// <summary>Makes small grey pictures without a compressor, so that every framework makes the same bytes.</summary>
internal static class PictureFiles
{
    // Services that take pictures ask for some hundred pixels a side, and a picture made here may be sent back as input.
    private const int Pixels = 512;

    /// <summary>A PNG of 512 by 512 pixels of one bit, dotted so that it is grey from afar.</summary>
    public static byte[] Png()
    {
        var rows = new BigEndianWriter();
        for (var y = 0; y < Pixels; y++)
        {
            rows.U8(0);
            for (var x = 0; x < Pixels / 8; x++)
            {
                rows.U8(y % 2 == 0 ? 0xAA : 0x55);
            }
        }

        var raw = rows.ToArray();
        var data = new BigEndianWriter()
            .U8(0x78).U8(0x01)
            .U8(1).U8(raw.Length).U8(raw.Length >> 8).U8(~raw.Length).U8(~raw.Length >> 8)
            .Bytes(raw).U32(Adler32(raw)).ToArray();
        var file = new BigEndianWriter().Bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", new BigEndianWriter().U32(Pixels).U32(Pixels).U8(1).U8(0).U8(0).U8(0).U8(0).ToArray());
        Chunk(file, "IDAT", data);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A JPEG of 512 by 512 pixels, grey: blocks whose coefficients are all zero.</summary>
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

        file.U16(0xFFC0).U16(11).U8(8).U16(Pixels).U16(Pixels).U8(1).U8(1).U8(0x11).U8(0);

        // Two codes of one table each: "0" for no difference, "0" for the end of the block.
        foreach (var table in (ReadOnlySpan<int>)[0x00, 0x10])
        {
            file.U16(0xFFC4).U16(20).U8(table).U8(1).Zeros(15).U8(0);
        }

        // Two bits for each block of 8 by 8.
        return file.U16(0xFFDA).U16(8).U8(1).U8(1).U8(0).U8(0).U8(63).U8(0).Zeros(Pixels / 8 * (Pixels / 8) / 4).U16(0xFFD9).ToArray();
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
