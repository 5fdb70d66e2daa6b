using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>The fragments of a film that was written as it went: each says how long its samples are, by track.</summary>
internal sealed class Mp4Fragments(ProbeSource source)
{
    private const int MostTracks = 64;

    private readonly Dictionary<uint, uint> _defaults = [];
    private readonly Dictionary<uint, ulong> _units = [];

    /// <summary>How long a track's samples are where a fragment does not say.</summary>
    public void Default(uint track, uint units)
    {
        if (_defaults.Count < MostTracks)
        {
            _defaults[track] = units;
        }
    }

    /// <summary>Adds a moof box.</summary>
    public void Read(Mp4Box moof)
    {
        for (var offset = moof.Begin; Mp4Box.At(source, offset, moof.End) is { } box; offset = box.End)
        {
            if (box.Is("traf"u8))
            {
                ReadTrack(box);
            }
        }
    }

    /// <summary>How long the longest track is; null when none says.</summary>
    public double? Seconds(IEnumerable<Mp4Track> tracks) =>
        tracks.Max(t => t.Scale > 0 && _units.TryGetValue(t.Id, out var units) ? (double?)units / t.Scale : null);

    private void ReadTrack(Mp4Box traf)
    {
        if (traf.Find(source, "tfhd"u8) is not { } tfhd)
        {
            return;
        }

        var flags = source.UInt32(tfhd.Begin);
        var track = source.UInt32(tfhd.Begin + 4);
        var at = tfhd.Begin + 8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0);
        var each = (flags & 0x8) != 0 ? source.UInt32(at) : _defaults.GetValueOrDefault(track);
        for (var offset = traf.Begin; Mp4Box.At(source, offset, traf.End) is { } box; offset = box.End)
        {
            if (box.Is("trun"u8) && (_units.ContainsKey(track) || _units.Count < MostTracks))
            {
                _units[track] = unchecked(_units.GetValueOrDefault(track) + Samples(box, each));
            }
        }
    }

    private ulong Samples(Mp4Box trun, uint each)
    {
        var flags = source.UInt32(trun.Begin);
        var count = source.UInt32(trun.Begin + 4);
        if ((flags & 0x100) == 0)
        {
            return (ulong)count * each;
        }

        // A sample's duration comes first, then what the other flags name, four bytes each.
        var step = 4 * int.PopCount((int)(flags >> 8) & 0xF);
        var offset = trun.Begin + 8 + ((flags & 0x1) != 0 ? 4 : 0) + ((flags & 0x4) != 0 ? 4 : 0);
        var units = 0UL;
        for (var i = 0u; i < count && offset + 4 <= trun.End && !source.IsExhausted; i++, offset += step)
        {
            units += source.UInt32(offset);
        }

        return units;
    }
}
