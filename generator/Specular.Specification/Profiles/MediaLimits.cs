using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>What media must be like to be taken; null and empty where nothing says.</summary>
public sealed record MediaLimits
{
    /// <summary>Media without limits.</summary>
    public static MediaLimits None { get; } = new();

    /// <summary>The forms that are taken, known by their content.</summary>
    public ValueList<MediaFormat> Formats { get; init; } = [];

    /// <summary>The largest size in bytes, before base64.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>How short the shorter side may be, in pixels.</summary>
    public long? MinSide { get; init; }

    /// <summary>How long the longer side may be, in pixels.</summary>
    public long? MaxSide { get; init; }

    /// <summary>The shorter sides that are taken, in pixels: 720 for 720p.</summary>
    public ValueList<long> Resolutions { get; init; } = [];

    /// <summary>The least width to height.</summary>
    public AspectRatio? MinAspect { get; init; }

    /// <summary>The greatest width to height.</summary>
    public AspectRatio? MaxAspect { get; init; }

    /// <summary>The shortest duration.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>The longest duration.</summary>
    public TimeSpan? MaxDuration { get; init; }
}
