using System.Buffers.Binary;

namespace Specular.Testing.Media;

/// <summary>Sounds for tests, of any length: frames and chunks with silence in them.</summary>
public static class SampleSounds
{
    /// <summary>The bytes of a second of what <see cref="Wav"/> gives.</summary>
    public const int WavBytesPerSecond = 16_000;

    /// <summary>WAV of 8,000 samples of two bytes a second.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="before">Chunks before the sound.</param>
    /// <param name="statedBytes">What the data chunk says that it has; null for the truth.</param>
    public static byte[] Wav(double seconds, byte[]? before = null, uint? statedBytes = null)
    {
        var data = new byte[(int)(seconds * WavBytesPerSecond) / 2 * 2];
        byte[] format = [1, 0, 1, 0, .. Little(8000), .. Little(WavBytesPerSecond), 2, 0, 16, 0];
        byte[] chunks = [.. "WAVE"u8, .. before ?? [], .. "fmt "u8, .. Little(16), .. format, .. "data"u8, .. Little(statedBytes ?? (uint)data.Length), .. data];
        return [.. "RIFF"u8, .. Little((uint)chunks.Length), .. chunks];
    }

    /// <summary>MP3 of 64 kbit/s at 32,000 Hz: a frame of 288 bytes is 36 ms.</summary>
    public static byte[] Mp3(int frames) => Repeat([0xFF, 0xFB, 0x58, 0xC0], 288, frames);

    /// <summary>MP3 whose frames have two bit rates in turn, 36 ms each.</summary>
    public static byte[] Mp3WithTwoRates(int pairs) => [.. Enumerable.Range(0, pairs).SelectMany(_ => Mp3(1).Concat(Repeat([0xFF, 0xFB, 0x98, 0xC0], 576, 1)))];

    /// <summary>The frame that says how many follow, in a table of Xing's ("Xing" or "Info").</summary>
    public static byte[] XingFrame(string name, uint frames)
    {
        var frame = Mp3(1);
        System.Text.Encoding.ASCII.GetBytes(name).CopyTo(frame.AsSpan(4 + 17));
        frame[4 + 17 + 7] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4 + 17 + 8), frames);
        return frame;
    }

    /// <summary>The frame that says how many follow, in Fraunhofer's table.</summary>
    public static byte[] VbriFrame(uint frames)
    {
        var frame = Mp3(1);
        "VBRI"u8.CopyTo(frame.AsSpan(36));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(36 + 14), frames);
        return frame;
    }

    /// <summary>A tag of ID3v2 with so many bytes in it.</summary>
    public static byte[] Id3(int size) => [.. "ID3"u8, 4, 0, 0, (byte)(size >> 21 & 0x7F), (byte)(size >> 14 & 0x7F), (byte)(size >> 7 & 0x7F), (byte)(size & 0x7F), .. new byte[size]];

    /// <summary>AAC in ADTS frames of 64 ms: 1,024 samples at 16,000 Hz in 64 bytes.</summary>
    public static byte[] Aac(int frames) => Repeat([0xFF, 0xF1, 0x60, 0x40, 64 >> 3, (64 & 7) << 5, 0], 64, frames);

    private static byte[] Repeat(byte[] header, int length, int count)
    {
        var bytes = new byte[length * count];
        for (var i = 0; i < count; i++)
        {
            header.CopyTo(bytes, i * length);
        }

        return bytes;
    }

    private static byte[] Little(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
