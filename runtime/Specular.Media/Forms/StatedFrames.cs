using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>How many frames an MP3's first frame says that follow it, in the tables of Xing (Info, where the rate is constant) or VBRI. Such a frame has no sound itself.</summary>
internal static class StatedFrames
{
    private const int VbriOffset = 36;
    private const uint HasFrames = 1;

    public static long? Read(ProbeSource source, long offset, AudioFrame frame)
    {
        // It stands where the side information ends.
        var xing = offset + 4 + (frame.IsMpeg1 ? frame.IsMono ? 17 : 32 : frame.IsMono ? 9 : 17);
        if (source.Has(xing, "Xing"u8) || source.Has(xing, "Info"u8))
        {
            return (source.UInt32(xing + 4) & HasFrames) != 0 ? source.UInt32(xing + 8) : 0;
        }

        return source.Has(offset + VbriOffset, "VBRI"u8) ? source.UInt32(offset + VbriOffset + 14) : null;
    }
}
