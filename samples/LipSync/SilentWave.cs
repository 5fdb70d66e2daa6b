using System.Buffers.Binary;

namespace LipSync;

/// <summary>A silent sound file, so that the sample needs none.</summary>
internal static class SilentWave
{
    private const int SampleRate = 8000;
    private const int HeaderBytes = 44;

    /// <summary>A WAV of 8-bit mono silence.</summary>
    public static byte[] OfSeconds(int seconds)
    {
        var samples = SampleRate * seconds;
        var wave = new byte[HeaderBytes + samples];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(28), SampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(34), 8);
        "data"u8.CopyTo(wave.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), samples);
        wave.AsSpan(HeaderBytes).Fill(128);
        return wave;
    }
}
