namespace Specular.Media.Forms;

/// <summary>The header of a frame of MPEG audio (layer III, ISO 11172-3 and 13818-3) or of AAC in ADTS (ISO 13818-7).</summary>
/// <param name="Length">The frame's bytes, its header included.</param>
/// <param name="Samples">Its samples, of one channel.</param>
/// <param name="Rate">Samples in a second.</param>
/// <param name="Stream">What all frames of a file have in common.</param>
internal readonly record struct AudioFrame(int Length, int Samples, int Rate, uint Stream)
{
    /// <summary>How many bytes a header has.</summary>
    public const int HeaderLength = 7;

    private static readonly int[] s_mpegRates = [44100, 48000, 32000];
    private static readonly int[] s_mpeg1Kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] s_mpeg2Kilobits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] s_aacRates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    /// <summary>Whether it is AAC; else MPEG audio.</summary>
    public bool IsAac { get; private init; }

    /// <summary>Whether it is of MPEG 1; else of 2 or 2.5, whose frames are half as long.</summary>
    public bool IsMpeg1 { get; private init; }

    /// <summary>Whether it has one channel.</summary>
    public bool IsMono { get; private init; }

    /// <summary>The header at the beginning of some bytes; null when there is none.</summary>
    public static AudioFrame? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE0) != 0xE0)
        {
            return null;
        }

        // The layer's bits are 0 in ADTS, and in no MPEG audio.
        return (bytes[1] & 0x06) == 0 ? ReadAac(bytes) : ReadMpeg(bytes);
    }

    private static AudioFrame? ReadAac(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || (bytes[1] & 0xF0) != 0xF0)
        {
            return null;
        }

        var rate = (bytes[2] >> 2) & 0xF;
        var length = ((bytes[3] & 0x3) << 11) | (bytes[4] << 3) | (bytes[5] >> 5);
        var blocks = (bytes[6] & 0x3) + 1;
        return rate < s_aacRates.Length && length > HeaderLength
            ? new AudioFrame(length, 1024 * blocks, s_aacRates[rate], (uint)((bytes[1] & 0xFE) << 8 | (bytes[2] & 0xFC))) { IsAac = true }
            : null;
    }

    private static AudioFrame? ReadMpeg(ReadOnlySpan<byte> bytes)
    {
        var version = (bytes[1] >> 3) & 3;
        var layer = (bytes[1] >> 1) & 3;
        var kilobits = bytes[2] >> 4;
        var rateIndex = (bytes[2] >> 2) & 3;
        if (version == 1 || layer != 1 || kilobits is 0 or 15 || rateIndex == 3)
        {
            return null;
        }

        var isMpeg1 = version == 3;
        var rate = s_mpegRates[rateIndex] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
        var bits = (isMpeg1 ? s_mpeg1Kilobits : s_mpeg2Kilobits)[kilobits] * 1000;
        var samples = isMpeg1 ? 1152 : 576;
        var length = (samples / 8 * bits / rate) + ((bytes[2] >> 1) & 1);
        return new AudioFrame(length, samples, rate, (uint)((bytes[1] & 0xFE) << 8 | (bytes[2] & 0x0C)))
        {
            IsMpeg1 = isMpeg1,
            IsMono = bytes[3] >> 6 == 3,
        };
    }
}
