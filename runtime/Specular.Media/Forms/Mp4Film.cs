using Specular.Media.Reading;

namespace Specular.Media.Forms;

/// <summary>What the boxes of one file say together.</summary>
internal sealed class Mp4Film(ProbeSource source)
{
    // Fifty days: what is longer is no duration, but a number that means nothing.
    private const double MostSeconds = 50 * 24 * 3600;

    private const int MostTracks = 64;

    private readonly List<Mp4Track> _tracks = [];
    private readonly Mp4Fragments _fragments = new(source);
    private double? _seconds;
    private double? _fragmentSeconds;
    private bool _isFragmented;
    private bool _hasData;

    /// <summary>Whether the box that describes the content is there.</summary>
    public bool HasIndex { get; private set; }

    /// <summary>Whether the content is.</summary>
    public bool HasContent => _hasData || !HasIndex;

    /// <summary>Whether it has a track of pictures.</summary>
    public bool HasPicture => _tracks.Exists(t => t.IsPicture);

    /// <summary>Whether it has a track of sound.</summary>
    public bool HasSound => _tracks.Exists(t => t.IsSound);

    /// <summary>The width of the largest track of pictures.</summary>
    public int? Width => Largest?.Width;

    /// <summary>The height of the largest track of pictures.</summary>
    public int? Height => Largest?.Height;

    /// <summary>How long it is: of the whole, else of the fragments, else of the longest track.</summary>
    public TimeSpan? Duration
    {
        get
        {
            var seconds = _seconds is > 0 ? _seconds : _fragmentSeconds is > 0 ? _fragmentSeconds : _isFragmented ? _fragments.Seconds(_tracks) : _tracks.Max(t => t.Seconds);
            return seconds is > 0 and < MostSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;
        }
    }

    private Mp4Track? Largest => _tracks.Where(t => t is { IsPicture: true, Width: not null, Height: not null }).MaxBy(t => (long)t.Width!.Value * t.Height!.Value);

    /// <summary>Reads the file's boxes.</summary>
    /// <returns>Whether the file ends within a box.</returns>
    public bool ReadFile()
    {
        var offset = 0L;
        while (Mp4Box.At(source, offset, source.Length) is { } box)
        {
            if (box.Is("moov"u8))
            {
                HasIndex = true;
                ReadIndex(box);
            }
            else if (box.Is("moof"u8))
            {
                _isFragmented = true;
                _fragments.Read(box);
            }

            _hasData |= box.Is("mdat"u8);
            if (box.IsCut)
            {
                // What some programs append is no box, and its first bytes are no size.
                return !HasIndex || !_hasData || box.Is("mdat"u8) || box.Is("moov"u8) || box.Is("moof"u8);
            }

            offset = box.End;
        }

        // Fewer than eight bytes are filling; more are a box that cannot be, which matters where something is missing.
        return offset + 8 <= source.Length && !source.IsExhausted && !(HasIndex && _hasData);
    }

    private void ReadIndex(Mp4Box moov)
    {
        for (var offset = moov.Begin; Mp4Box.At(source, offset, moov.End) is { } box; offset = box.End)
        {
            if (box.Is("mvhd"u8))
            {
                Scale = Mp4Time.Read(source, box, out _seconds);
            }
            else if (box.Is("trak"u8) && _tracks.Count < MostTracks)
            {
                _tracks.Add(Mp4Track.Read(source, box));
            }
            else if (box.Is("mvex"u8))
            {
                _isFragmented = true;
                ReadFragmentDefaults(box);
            }
        }
    }

    private uint Scale { get; set; }

    private void ReadFragmentDefaults(Mp4Box mvex)
    {
        for (var offset = mvex.Begin; Mp4Box.At(source, offset, mvex.End) is { } box; offset = box.End)
        {
            if (box.Is("mehd"u8) && Scale > 0)
            {
                var isLong = source.Look(box.Begin, 1) is [1];
                _fragmentSeconds = (isLong ? source.UInt64(box.Begin + 4) : source.UInt32(box.Begin + 4)) / (double)Scale;
            }
            else if (box.Is("trex"u8))
            {
                _fragments.Default(source.UInt32(box.Begin + 4), source.UInt32(box.Begin + 12));
            }
        }
    }
}
