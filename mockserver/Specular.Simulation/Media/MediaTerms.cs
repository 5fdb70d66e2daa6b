using Specular.Media;
using Specular.Specification.Profiles;
using Specular.Specification.Validation;

namespace Specular.Simulation.Media;

/// <summary>What the profile says of a media member, in the words of those who measure.</summary>
internal sealed class MediaTerms(MediaMember member)
{
    private readonly Specular.Media.MediaKind _kind = member.Kind switch
    {
        Specification.Profiles.MediaKind.Image => Specular.Media.MediaKind.Image,
        Specification.Profiles.MediaKind.Audio => Specular.Media.MediaKind.Audio,
        _ => Specular.Media.MediaKind.Video,
    };

    private readonly Specular.Media.MediaLimits _limits = new()
    {
        Formats = [.. member.Limits.Formats.Select(Of)],
        MaxBytes = member.Limits.MaxBytes,
        MinSide = member.Limits.MinSide,
        MaxSide = member.Limits.MaxSide,
        Resolutions = [.. member.Limits.Resolutions],
        MinAspect = member.Limits.MinAspect is { } least ? new(least.Width, least.Height) : null,
        MaxAspect = member.Limits.MaxAspect is { } greatest ? new(greatest.Width, greatest.Height) : null,
        MinDuration = member.Limits.MinDuration,
        MaxDuration = member.Limits.MaxDuration,
    };

    /// <summary>Holds what was measured against the limits.</summary>
    public MediaInspection Inspect(MediaFacts facts)
    {
        var faults = MediaCheck.Check(facts, _kind, _limits);
        return faults.Count == 0 && MediaCheck.Unmeasured(facts, _limits).Count > 0
            ? MediaInspection.NotChecked
            : MediaInspection.Of([.. faults.Select(f => new MediaInspectionFault(f.Keyword, f.Expected, f.Actual))]);
    }

    private static Specular.Media.MediaFormat Of(Specification.Profiles.MediaFormat format) => format switch
    {
        Specification.Profiles.MediaFormat.Jpeg => Specular.Media.MediaFormat.Jpeg,
        Specification.Profiles.MediaFormat.Png => Specular.Media.MediaFormat.Png,
        Specification.Profiles.MediaFormat.Mp4 => Specular.Media.MediaFormat.Mp4,
        Specification.Profiles.MediaFormat.Mov => Specular.Media.MediaFormat.Mov,
        Specification.Profiles.MediaFormat.Mp3 => Specular.Media.MediaFormat.Mp3,
        Specification.Profiles.MediaFormat.Wav => Specular.Media.MediaFormat.Wav,
        Specification.Profiles.MediaFormat.M4a => Specular.Media.MediaFormat.M4a,
        _ => Specular.Media.MediaFormat.Aac,
    };
}
