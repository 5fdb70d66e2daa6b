namespace Specular.Simulation.Media;

/// <summary>
/// Makes the smallest honest film: H.264 (constrained baseline), 720p, grey, one picture a second. Each macroblock says that it is the mean of its neighbours, which is grey
/// where there are none: a byte for each, and no encoder. 720p, because services that take films take that, and a film made here may be sent back as input.
/// </summary>
internal static class Mp4File
{
    public const int Seconds = 5;
    public const int Width = 1280;
    public const int Height = 720;
    private const int Level = 31;

    // An intra macroblock of 16 x 16 samples (type 3), predicted by the mean in luma and chroma, without a change of the quantizer and without a coefficient.
    private const int MeanOfNeighbours = 0b00100_1_1_1;

    /// <summary>The file.</summary>
    public static byte[] Create()
    {
        // Two pictures, shown in turn: neighbours must differ in their number.
        byte[][] pictures = [Picture(0), Picture(1)];
        var head = new BigEndianWriter().Box("ftyp", b => b.Ascii("isom").U32(0x200).Ascii("isomiso2avc1mp41"));
        var dataStart = (uint)head.Length + 8;
        return head
            .Box("mdat", b => b.Bytes(pictures[0]).Bytes(pictures[1]))
            .Box("moov", b => b
                .Box("mvhd", m => Header(m, isMovie: true))
                .Box("trak", t => Track(t, pictures, dataStart)))
            .ToArray();
    }

    private static void Header(BigEndianWriter box, bool isMovie)
    {
        if (isMovie)
        {
            box.U32(0).U32(0).U32(0).U32(1000).U32(Seconds * 1000).U32(0x00010000).U16(0x0100).Zeros(10);
        }
        else
        {
            // Enabled and in the movie; track 1.
            box.U32(3).U32(0).U32(0).U32(1).U32(0).U32(Seconds * 1000).Zeros(8).U16(0).U16(0).U16(0).U16(0);
        }

        // The unit matrix.
        box.U32(0x00010000).Zeros(12).U32(0x00010000).Zeros(12).U32(0x40000000);
        if (isMovie)
        {
            box.Zeros(24).U32(2);
        }
        else
        {
            box.U32(Width << 16).U32(Height << 16);
        }
    }

    private static void Track(BigEndianWriter box, byte[][] pictures, uint dataStart) => box
        .Box("tkhd", h => Header(h, isMovie: false))
        .Box("mdia", m => m
            .Box("mdhd", h => h.U32(0).U32(0).U32(0).U32(1000).U32(Seconds * 1000).U16(0x55C4).U16(0))
            .Box("hdlr", h => h.U32(0).U32(0).Ascii("vide").Zeros(12).Ascii("Video").U8(0))
            .Box("minf", i => i
                .Box("vmhd", v => v.U32(1).Zeros(8))
                .Box("dinf", d => d.Box("dref", r => r.U32(0).U32(1).Box("url ", u => u.U32(1))))
                .Box("stbl", s => SampleTable(s, pictures, dataStart))));

    private static void SampleTable(BigEndianWriter box, byte[][] pictures, uint dataStart) => box
        .Box("stsd", d => d.U32(0).U32(1).Box("avc1", a => a
            .Zeros(6).U16(1).Zeros(16).U16(Width).U16(Height).U32(0x00480000).U32(0x00480000).U32(0).U16(1).Zeros(32).U16(24).U16(0xFFFF)
            .Box("avcC", c =>
            {
                var sequence = SequenceParameters();
                var picture = PictureParameters();
                c.U8(1).U8(66).U8(0xC0).U8(Level).U8(0xFF).U8(0xE1).U16(sequence.Length).Bytes(sequence).U8(1).U16(picture.Length).Bytes(picture);
            })))
        .Box("stts", t => t.U32(0).U32(1).U32(Seconds).U32(1000))
        .Box("stsc", c => c.U32(0).U32(1).U32(1).U32(1).U32(1))
        .Box("stsz", z =>
        {
            z.U32(0).U32(0).U32(Seconds);
            for (var i = 0; i < Seconds; i++)
            {
                z.U32((uint)pictures[i % 2].Length);
            }
        })
        .Box("stco", o =>
        {
            o.U32(0).U32(Seconds);
            for (var i = 0; i < Seconds; i++)
            {
                o.U32(i % 2 == 0 ? dataStart : dataStart + (uint)pictures[0].Length);
            }
        });

    private static byte[] SequenceParameters() => new BitWriter()
        .Bits(8, 66).Bits(8, 0xC0).Bits(8, Level)
        .Ue(0).Ue(0).Ue(2).Ue(0).Bits(1, 0).Ue((Width / 16) - 1).Ue((Height / 16) - 1).Bits(1, 1).Bits(1, 1).Bits(1, 0).Bits(1, 0)
        .ToUnit(0x67);

    private static byte[] PictureParameters() => new BitWriter()
        .Ue(0).Ue(0).Bits(1, 0).Bits(1, 0).Ue(0).Ue(0).Ue(0).Bits(1, 0).Bits(2, 0).Ue(0).Ue(0).Ue(0).Bits(1, 0).Bits(1, 0).Bits(1, 0)
        .ToUnit(0x68);

    private static byte[] Picture(int number)
    {
        var slice = new BitWriter().Ue(0).Ue(7).Ue(0).Bits(4, 0).Ue(number).Bits(1, 0).Bits(1, 0).Ue(0);
        for (var i = 0; i < Width / 16 * (Height / 16); i++)
        {
            slice.Bits(8, MeanOfNeighbours);
        }

        var unit = slice.ToUnit(0x65);
        return new BigEndianWriter().U32((uint)unit.Length).Bytes(unit).ToArray();
    }
}
