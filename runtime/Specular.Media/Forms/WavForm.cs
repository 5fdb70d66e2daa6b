using System.Buffers.Binary;
using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>RIFF WAVE: chunks, of which "fmt " has the bytes of a second and "data" the sound. A chunk of odd size is followed by a byte that counts for nothing.</summary>
internal static class WavForm
{
    // What programs write that do not know the size yet, and then never come back.
    private const uint NotKnown = 0x7FFFF000;

    public static MediaFacts Read(ProbeSource source)
    {
        var facts = new MediaFacts { Form = "WAV", Format = MediaFormat.Wav, Bytes = source.Length };
        uint bytesPerSecond = 0;
        var isOpen = LittleEndian(source, 4) is 0 or >= NotKnown;
        var offset = 12L;
        while (source.Look(offset, 8) is { Length: 8 } header)
        {
            var isFormat = header.StartsWith("fmt "u8);
            var isData = header.StartsWith("data"u8);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var begin = offset + 8;
            if (isFormat)
            {
                bytesPerSecond = BytesPerSecond(source.Look(begin, 16));
            }
            else if (isData)
            {
                return Measure(facts, source.Length - begin, size, isOpen, bytesPerSecond);
            }

            offset = Next(source, begin + size, size);
        }

        return source.IsExhausted ? facts : facts with { Fault = bytesPerSecond == 0 ? "a WAV without a format" : "a WAV without sound in it" };
    }

    private static MediaFacts Measure(MediaFacts facts, long available, uint size, bool isOpen, uint bytesPerSecond)
    {
        if (bytesPerSecond == 0)
        {
            return facts with { Fault = "a WAV without a format" };
        }

        var isToTheEnd = size >= NotKnown || (size == 0 && isOpen);
        var bytes = isToTheEnd ? available : Math.Min(size, available);
        return facts with
        {
            Duration = TimeSpan.FromTicks((long)((Int128)bytes * TimeSpan.TicksPerSecond / bytesPerSecond)),
            Fault = !isToTheEnd && size > available ? "a WAV that is cut short" : null,
        };
    }

    // Samples of a fixed size say it themselves; the stated number counts for what is compressed.
    private static uint BytesPerSecond(ReadOnlySpan<byte> format)
    {
        if (format.Length < 16)
        {
            return 0;
        }

        var coding = BinaryPrimitives.ReadUInt16LittleEndian(format);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(format[8..]);
        var sample = BinaryPrimitives.ReadUInt16LittleEndian(format[12..]);
        var counted = coding is 1 or 3 or 0xFFFE ? (ulong)rate * sample : 0;
        return counted is > 0 and <= uint.MaxValue ? (uint)counted : stated;
    }

    // Some programs leave out the byte after an odd size; then a name stands where they go on, and none a byte later.
    private static long Next(ProbeSource source, long end, uint size) =>
        size % 2 == 0 || (IsName(source.Look(end, 4)) && !IsName(source.Look(end + 1, 4))) ? end : end + 1;

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var c in name)
        {
            if (c is < 0x20 or > 0x7E)
            {
                return false;
            }
        }

        return name.Length == 4;
    }

    private static uint LittleEndian(ProbeSource source, long offset) => BinaryPrimitives.ReverseEndianness(source.UInt32(offset));
}
