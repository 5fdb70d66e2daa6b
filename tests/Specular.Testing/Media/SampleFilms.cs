using System.Buffers.Binary;

namespace Specular.Testing.Media;

/// <summary>Films for tests, of any size and length: the boxes that describe them, and no pictures.</summary>
public static class SampleFilms
{
    /// <summary>An MPEG-4 film with the index before the content.</summary>
    public static byte[] Mp4(int width, int height, double seconds, string brand = "isom", bool isTurned = false, int padding = 0) =>
        [.. Brand(brand), .. Index(seconds, Track("vide", width, height, seconds, isTurned)), .. Box("mdat", new byte[16 + padding])];

    /// <summary>A QuickTime film with the index behind the content.</summary>
    public static byte[] Mov(int width, int height, double seconds) =>
        [.. Brand("qt  "), .. Box("wide", []), .. Box("mdat", new byte[16]), .. Index(seconds, Track("vide", width, height, seconds))];

    /// <summary>Sound in MPEG-4 boxes.</summary>
    public static byte[] M4a(double seconds, string brand = "M4A ") => [.. Brand(brand), .. Index(seconds, Track("soun", 0, 0, seconds)), .. Box("mdat", new byte[16])];

    /// <summary>A film in two fragments, with the length of the whole in one place, or nowhere but in the fragments.</summary>
    public static byte[] Fragmented(int width, int height, double seconds, bool saysLength)
    {
        var units = (uint)(seconds * 1000);
        var extends = Box("mvex", [.. saysLength ? Box("mehd", [0, 0, 0, 0, .. Big(units)]) : [], .. Box("trex", [0, 0, 0, 0, .. Big(1), .. Big(1), .. Big(units / 20), .. Big(0), .. Big(0)])]);
        byte[] run = [0, 0, 1, 0, .. Big(10), .. Enumerable.Range(0, 10).SelectMany(_ => Big(units / 20))];
        byte[] plainRun = [0, 0, 0, 0, .. Big(10)];
        return
        [
            .. Brand("iso5"),
            .. Box("moov", [.. MovieHeader(0), .. Track("vide", width, height, 0), .. extends]),
            .. Box("moof", Box("traf", [.. Box("tfhd", [0, 0, 0, 0, .. Big(1)]), .. Box("trun", run)])), .. Box("mdat", new byte[16]),
            .. Box("moof", Box("traf", [.. Box("tfhd", [0, 0, 0, 0, .. Big(1)]), .. Box("trun", plainRun)])), .. Box("mdat", new byte[16]),
        ];
    }

    /// <summary>The same film with times of eight bytes.</summary>
    public static byte[] WithLongTimes(double seconds) =>
        [.. Brand("mp42"), .. Box("moov", Box("mvhd", [1, 0, 0, 0, .. new byte[16], .. Big(1000), 0, 0, 0, 0, .. Big((uint)(seconds * 1000)), .. new byte[80]])), .. Box("mdat", new byte[16])];

    public static byte[] Box(string name, byte[] content) => [.. Big((uint)content.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(name), .. content];

    public static byte[] Brand(string brand) => Box("ftyp", [.. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]);

    private static byte[] Index(double seconds, byte[] track) => Box("moov", [.. MovieHeader(seconds), .. track]);

    private static byte[] MovieHeader(double seconds) => Box("mvhd", [0, 0, 0, 0, .. new byte[8], .. Big(1000), .. Big((uint)(seconds * 1000)), .. new byte[80]]);

    private static byte[] Track(string handler, int width, int height, double seconds, bool isTurned = false)
    {
        byte[] matrix = isTurned
            ? [.. Big(0), .. Big(0x10000), .. Big(0), .. Big(0xFFFF0000), .. Big(0), .. Big(0), .. Big(0), .. Big(0), .. Big(0x40000000)]
            : [.. Big(0x10000), .. Big(0), .. Big(0), .. Big(0), .. Big(0x10000), .. Big(0), .. Big(0), .. Big(0), .. Big(0x40000000)];
        byte[] header = [0, 0, 0, 7, .. new byte[8], .. Big(1), 0, 0, 0, 0, .. Big((uint)(seconds * 1000)), .. new byte[16], .. matrix, .. Big((uint)width << 16), .. Big((uint)height << 16)];
        byte[] entry = [.. new byte[24], (byte)(width >> 8), (byte)width, (byte)(height >> 8), (byte)height, .. new byte[50]];
        var description = handler == "vide" ? Box("minf", Box("stbl", Box("stsd", [0, 0, 0, 0, .. Big(1), .. Box("avc1", entry)]))) : Box("minf", []);
        byte[] media =
        [
            .. Box("mdhd", [0, 0, 0, 0, .. new byte[8], .. Big(1000), .. Big((uint)(seconds * 1000)), 0, 0, 0, 0]),
            .. Box("hdlr", [.. new byte[8], .. System.Text.Encoding.ASCII.GetBytes(handler), .. new byte[13]]),
            .. description,
        ];
        return Box("trak", [.. Box("tkhd", header), .. Box("mdia", media)]);
    }

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
