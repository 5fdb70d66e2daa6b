using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>
/// MP3 and AAC: frames one after the other, behind tags. All are counted, since what a first frame says of the others may be wrong; it is believed only where a file is too long to be gone through,
/// and where it tells that frames are missing.
/// </summary>
internal static class FramedAudioForm
{
    // How far the first frame may be from where it should begin, and the next from where a broken one ends.
    private const int SearchBytes = 64 * 1024;

    private const int MostTags = 16;

    /// <summary>What the file is; null when it has no frames.</summary>
    public static MediaFacts? TryRead(ProbeSource source)
    {
        var begin = SkipTags(source);
        if (FindFirst(source, begin) is not { } first)
        {
            return begin == 0 ? null
                : begin >= source.Length ? new() { Form = "MP3", Format = MediaFormat.Mp3, Bytes = source.Length, Fault = "an MP3 that is cut short" }
                : new() { Form = "ID3 tags without sound", Bytes = source.Length };
        }

        var frame = AudioFrame.Read(source.Look(first, AudioFrame.HeaderLength))!.Value;
        var facts = new MediaFacts
        {
            Form = frame.IsAac ? "AAC" : "MP3",
            Format = frame.IsAac ? MediaFormat.Aac : MediaFormat.Mp3,
            Bytes = source.Length,
        };
        var stated = frame.IsAac ? null : StatedFrames.Read(source, first, frame);
        var counted = Count(source, stated is null ? first : first + frame.Length, frame.Stream, out var samples);
        if (source.IsExhausted)
        {
            return stated is { } told ? facts with { Duration = Duration(told * frame.Samples, frame.Rate) } : facts;
        }

        return counted == 0 || counted < stated - 1
            ? facts with { Fault = $"an {facts.Form} that is cut short", Duration = Duration(samples, frame.Rate) }
            : facts with { Duration = Duration(samples, frame.Rate) };
    }

    private static TimeSpan? Duration(long samples, int rate) => TimeSpan.FromTicks((long)((Int128)samples * TimeSpan.TicksPerSecond / rate));

    // ID3v2: ten bytes, the size in seven bits a byte; a footer of ten more where a flag says so.
    private static long SkipTags(ProbeSource source)
    {
        var offset = 0L;
        for (var i = 0; i < MostTags && source.Look(offset, 10) is { Length: 10 } tag && tag.StartsWith("ID3"u8); i++)
        {
            var size = (tag[6] & 0x7F) << 21 | (tag[7] & 0x7F) << 14 | (tag[8] & 0x7F) << 7 | (tag[9] & 0x7F);
            offset += 10 + size + ((tag[5] & 0x10) != 0 ? 10 : 0);
        }

        return offset;
    }

    private static long? FindFirst(ProbeSource source, long begin)
    {
        var limit = Math.Min(source.Length, begin + (begin > 0 ? SearchBytes : SearchBytes / 16));
        for (var offset = begin; (offset = NextSync(source, offset, limit)) >= 0; offset++)
        {
            if (AudioFrame.Read(source.Look(offset, AudioFrame.HeaderLength)) is { } frame && IsFollowed(source, offset, frame, begin))
            {
                return offset;
            }
        }

        return null;
    }

    // Two bytes may look like a header anywhere; a second header in its place is no accident. One frame alone is believed at the very beginning.
    private static bool IsFollowed(ProbeSource source, long offset, AudioFrame frame, long begin)
    {
        var next = offset + frame.Length;
        return next >= source.Length - AudioFrame.HeaderLength
            ? offset == begin
            : AudioFrame.Read(source.Look(next, AudioFrame.HeaderLength)) is { } second && second.Stream == frame.Stream;
    }

    private static long NextSync(ProbeSource source, long offset, long limit)
    {
        while (offset < limit && source.LookOn(offset) is { IsEmpty: false } bytes)
        {
            var at = bytes.IndexOf((byte)0xFF);
            if (at >= 0)
            {
                return offset + at < limit ? offset + at : -1;
            }

            offset += bytes.Length;
        }

        return -1;
    }

    private static long Count(ProbeSource source, long offset, uint stream, out long samples)
    {
        var frames = 0L;
        samples = 0;
        while (offset < source.Length)
        {
            if (AudioFrame.Read(source.Look(offset, AudioFrame.HeaderLength)) is { } frame && frame.Stream == stream)
            {
                if (offset + frame.Length > source.Length)
                {
                    break;
                }

                frames++;
                samples += frame.Samples;
                offset += frame.Length;
                continue;
            }

            var next = FindAgain(source, offset + 1, stream);
            if (next < 0)
            {
                break;
            }

            offset = next;
        }

        return frames;
    }

    // Tags at the end, or a damaged piece: go on only where a frame follows a frame.
    private static long FindAgain(ProbeSource source, long offset, uint stream)
    {
        var limit = Math.Min(source.Length, offset + SearchBytes);
        for (; (offset = NextSync(source, offset, limit)) >= 0; offset++)
        {
            if (AudioFrame.Read(source.Look(offset, AudioFrame.HeaderLength)) is { } frame && frame.Stream == stream && IsFollowed(source, offset, frame, -1))
            {
                return offset;
            }
        }

        return -1;
    }
}
