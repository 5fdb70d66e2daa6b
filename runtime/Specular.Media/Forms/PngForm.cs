using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>PNG: chunks from IHDR, which has the size, to IEND.</summary>
internal static class PngForm
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static MediaFacts Read(ProbeSource source)
    {
        var facts = new MediaFacts { Form = "PNG", Format = MediaFormat.Png, Bytes = source.Length };
        if (!source.Has(12, "IHDR"u8) || source.UInt32(8) != 13)
        {
            return facts with { Fault = source.Length < 33 ? "a PNG that is cut short" : "a PNG that does not begin with its header" };
        }

        var (width, height) = (source.UInt32(16), source.UInt32(20));
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            return facts with { Fault = source.Length < 33 ? "a PNG that is cut short" : "a PNG whose header has no size" };
        }

        facts = facts with { Width = (int)width, Height = (int)height };
        var offset = 8L;
        var hasData = false;
        while (source.Look(offset, 8) is { Length: 8 } header)
        {
            var isEnd = header[4..].SequenceEqual("IEND"u8);
            hasData |= header[4..].SequenceEqual("IDAT"u8);
            offset += 12L + source.UInt32(offset);
            if (isEnd && offset <= source.Length)
            {
                return hasData ? facts : facts with { Fault = "a PNG without a picture in it" };
            }
        }

        return source.IsExhausted ? facts : facts with { Fault = "a PNG that is cut short" };
    }
}
