using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>JPEG (ITU T.81, annex B): segments up to the frame header, which has the size; then a scan up to the mark of the end.</summary>
internal static class JpegForm
{
    private const int Start = 0xD8;
    private const int End = 0xD9;
    private const int StartOfScan = 0xDA;

    public static MediaFacts Read(ProbeSource source)
    {
        var facts = new MediaFacts { Form = "JPEG", Format = MediaFormat.Jpeg, Bytes = source.Length };
        var offset = 2L;
        var isComplete = false;
        while (Marker(source, ref offset) is { } marker)
        {
            if (marker == End)
            {
                isComplete = true;
                break;
            }

            if (marker is 0x01 or Start or (>= 0xD0 and <= 0xD7))
            {
                continue;
            }

            var length = source.UInt16(offset);
            if (length < 2)
            {
                break;
            }

            if (IsFrame(marker) && facts.Width is null && offset + 7 <= source.Length)
            {
                // A height of 0 is told after the first scan; then it stays unknown.
                facts = facts with { Height = Side(source.UInt16(offset + 3)), Width = Side(source.UInt16(offset + 5)) };
            }

            offset += length;
            if (marker == StartOfScan && EndsWithEnd(source))
            {
                isComplete = true;
                break;
            }
        }

        return source.IsExhausted ? facts
            : !isComplete ? facts with { Fault = "a JPEG that is cut short" }
            : facts.Width is null ? facts with { Fault = "a JPEG without a picture in it" }
            : facts;
    }

    private static int? Side(int pixels) => pixels > 0 ? pixels : null;

    // SOF0 to SOF15 without DHT, JPG and DAC, which have their numbers among them.
    private static bool IsFrame(int marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // Most files end with the mark; some cameras fill up with zeros.
    private static bool EndsWithEnd(ProbeSource source)
    {
        var tail = source.Look(Math.Max(0, source.Length - 256), 256).TrimEnd((byte)0);
        return tail.EndsWith((ReadOnlySpan<byte>)[0xFF, End]);
    }

    // The next marker from an offset on; what stands before it (a scan's data, filling) is passed over.
    private static int? Marker(ProbeSource source, ref long offset)
    {
        while (true)
        {
            var look = source.LookOn(offset);
            var at = look.IndexOf((byte)0xFF);
            if (at < 0)
            {
                if (look.IsEmpty)
                {
                    return null;
                }

                offset += look.Length;
                continue;
            }

            if (source.Look(offset + at + 1, 1) is not [var marker])
            {
                return null;
            }

            // FF 00 is a byte of data, FF FF filling.
            offset += marker == 0xFF ? at + 1 : at + 2;
            if (marker is not (0 or 0xFF))
            {
                return marker;
            }
        }
    }
}
