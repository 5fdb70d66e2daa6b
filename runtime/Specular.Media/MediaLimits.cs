namespace Specular.Media;

/// <summary>What media must be like to be taken; null and empty where nothing says.</summary>
public sealed record MediaLimits
{
    /// <summary>Media without limits.</summary>
    public static MediaLimits None { get; } = new();

    /// <summary>The forms that are taken, known by their content.</summary>
    public IReadOnlyList<MediaFormat> Formats { get; init; } = [];

    /// <summary>The largest size in bytes, before base64.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How short the shorter side may be, in pixels.</summary>
    public long? MinSide { get; init; }

    /// <summary>How long the longer side may be, in pixels.</summary>
    public long? MaxSide { get; init; }

    /// <summary>The shorter sides that are taken, in pixels: 720 for 720p.</summary>
    public IReadOnlyList<long> Resolutions { get; init; } = [];

    /// <summary>The least width to height.</summary>
    public AspectRatio? MinAspect { get; init; }

    /// <summary>The greatest width to height.</summary>
    public AspectRatio? MaxAspect { get; init; }

    /// <summary>The shortest duration.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>The longest duration.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Whether something is said of width and height.</summary>
    public bool AsksForPixels => MinSide is not null || MaxSide is not null || Resolutions.Count > 0 || MinAspect is not null || MaxAspect is not null;

    /// <summary>Whether something is said of the duration.</summary>
    public bool AsksForDuration => MinDuration is not null || MaxDuration is not null;
}
