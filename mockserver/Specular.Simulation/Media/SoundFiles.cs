namespace Specular.Simulation.Media;

/// <summary>Makes five seconds of silence.</summary>
internal static class SoundFiles
{
    private const int Seconds = 5;

    /// <summary>MPEG-1 layer III, 32 kbit/s, 44.1 kHz, mono: frames whose side information says that there is nothing.</summary>
    public static byte[] Mp3()
    {
        const int FrameLength = 144 * 32_000 / 44_100;
        const int Frames = (Seconds * 44_100 / 1152) + 1;
        var file = new BigEndianWriter();
        for (var i = 0; i < Frames; i++)
        {
            file.U32(0xFFFB10C4).Zeros(FrameLength - 4);
        }

        return file.ToArray();
    }

    /// <summary>PCM, 8 kHz, 8 bits, mono.</summary>
    public static byte[] Wav()
    {
        const int Rate = 8000;
        var samples = new byte[Rate * Seconds];
        Array.Fill(samples, (byte)128);
        return new BigEndianWriter()
            .Ascii("RIFF").Bytes(BigEndianWriter.LittleEndian((uint)(36 + samples.Length))).Ascii("WAVEfmt ").Bytes(BigEndianWriter.LittleEndian(16))
            .Bytes([1, 0, 1, 0]).Bytes(BigEndianWriter.LittleEndian(Rate)).Bytes(BigEndianWriter.LittleEndian(Rate)).Bytes([1, 0, 8, 0])
            .Ascii("data").Bytes(BigEndianWriter.LittleEndian((uint)samples.Length)).Bytes(samples).ToArray();
    }
}
