using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>A track: what it is of, how large and how long.</summary>
internal sealed record Mp4Track
{
    private const uint Picture = 0x76696465; // "vide"
    private const uint Sound = 0x736F756E; // "soun"

    /// <summary>The track's number.</summary>
    public uint Id { get; private init; }

    /// <summary>Whether it is of pictures.</summary>
    public bool IsPicture { get; private init; }

    /// <summary>Whether it is of sound.</summary>
    public bool IsSound { get; private init; }

    /// <summary>The width as it is shown: of the coded frames, turned as the track's matrix says.</summary>
    public int? Width { get; private init; }

    /// <summary>The height as it is shown.</summary>
    public int? Height { get; private init; }

    /// <summary>Units in a second; 0 when there are none.</summary>
    public uint Scale { get; private init; }

    /// <summary>How long it is; null when it does not say.</summary>
    public double? Seconds { get; private init; }

    /// <summary>Reads a trak box.</summary>
    public static Mp4Track Read(ProbeSource source, Mp4Box trak)
    {
        var track = new Mp4Track();
        if (trak.Find(source, "mdia"u8) is { } mdia)
        {
            var handler = mdia.Find(source, "hdlr"u8) is { } hdlr ? source.UInt32(hdlr.Begin + 8) : 0;
            double? seconds = null;
            var scale = mdia.Find(source, "mdhd"u8) is { } mdhd ? Mp4Time.Read(source, mdhd, out seconds) : 0;
            track = new() { IsPicture = handler == Picture, IsSound = handler == Sound, Scale = scale, Seconds = seconds };
        }

        return trak.Find(source, "tkhd"u8) is { } tkhd ? track.WithHeader(source, trak, tkhd) : track;
    }

    private Mp4Track WithHeader(ProbeSource source, Mp4Box trak, Mp4Box tkhd)
    {
        // The matrix stands behind what is eight bytes longer three times in version 1, its first numbers as 16.16.
        var times = source.Look(tkhd.Begin, 1) is [1] ? 12 : 0;
        var matrix = tkhd.Begin + 40 + times;
        var isTurned = source.UInt32(matrix) == 0 && source.UInt32(matrix + 16) == 0 && source.UInt32(matrix + 4) != 0;
        var size = Coded(source, trak) ?? ((int)(source.UInt32(matrix + 36) >> 16), (int)(source.UInt32(matrix + 40) >> 16));
        var (width, height) = isTurned ? (size.Height, size.Width) : size;
        return this with
        {
            Id = source.UInt32(tkhd.Begin + (times > 0 ? 20 : 12)),
            Width = IsPicture && width > 0 && height > 0 ? width : null,
            Height = IsPicture && width > 0 && height > 0 ? height : null,
        };
    }

    // The first sample description of a track of pictures has the size of its frames.
    private (int Width, int Height)? Coded(ProbeSource source, Mp4Box trak)
    {
        if (!IsPicture
            || trak.Find(source, "mdia"u8)?.Find(source, "minf"u8)?.Find(source, "stbl"u8)?.Find(source, "stsd"u8) is not { } stsd
            || Mp4Box.At(source, stsd.Begin + 8, stsd.End) is not { } entry
            || entry.Begin + 28 > entry.End)
        {
            return null;
        }

        var size = (source.UInt16(entry.Begin + 24), source.UInt16(entry.Begin + 26));
        return size is { Item1: > 0, Item2: > 0 } ? size : null;
    }
}
