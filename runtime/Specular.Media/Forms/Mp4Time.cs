using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>The times of mvhd and mdhd, whose fields stand at the same places: in version 0 of four bytes, in version 1 of eight where they are long.</summary>
internal static class Mp4Time
{
    /// <summary>Reads them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="box">The box.</param>
    /// <param name="seconds">The duration; null when it is not known.</param>
    /// <returns>Units in a second; 0 when there are none.</returns>
    public static uint Read(ProbeSource source, Mp4Box box, out double? seconds)
    {
        var isLong = source.Look(box.Begin, 1) is [1];
        var scale = source.UInt32(box.Begin + (isLong ? 20 : 12));
        var length = isLong ? source.UInt64(box.Begin + 24) : source.UInt32(box.Begin + 16);
        var isKnown = scale > 0 && length != (isLong ? ulong.MaxValue : uint.MaxValue);
        seconds = isKnown ? length / (double)scale : null;
        return scale;
    }
}
