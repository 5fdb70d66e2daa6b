using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>Finds limits that no media keeps, and limits of what such media does not have.</summary>
internal sealed class MediaLimitChecker(ICollection<Problem> problems)
{
    public void Check(MediaMember media, SourceReference place)
    {
        var limits = media.Limits;
        if (media.Kind == MediaKind.Audio && SideLimit(limits) is { } side)
        {
            Misplace(media, place.Child(side), "sides");
        }

        if (media.Kind == MediaKind.Image && (limits.MinDuration ?? limits.MaxDuration) is not null)
        {
            Misplace(media, place.Child(limits.MinDuration is not null ? "minDuration" : "maxDuration"), "a duration");
        }

        foreach (var format in limits.Formats.Where(f => KindOf(f) != media.Kind))
        {
            Misplace(media, place.Child("formats"), $"the form {format.ToString().ToLowerInvariant()}");
        }

        CheckBounds(limits, place);
    }

    // The first key that speaks of sides.
    private static string? SideLimit(MediaLimits limits) => limits switch
    {
        { MinSide: not null } => "minSide",
        { MaxSide: not null } => "maxSide",
        { Resolutions.Count: > 0 } => "resolutions",
        { MinAspect: not null } => "minAspect",
        { MaxAspect: not null } => "maxAspect",
        _ => null,
    };

    private void CheckBounds(MediaLimits limits, SourceReference place)
    {
        if (limits.MinSide > limits.MaxSide)
        {
            Contradict(place, "minSide", Text(limits.MinSide), "maxSide", Text(limits.MaxSide));
        }

        if (limits.MinDuration > limits.MaxDuration)
        {
            Contradict(place, "minDuration", Seconds(limits.MinDuration), "maxDuration", Seconds(limits.MaxDuration));
        }

        if (limits is { MinAspect: { } least, MaxAspect: { } greatest } && least.Width * greatest.Height > greatest.Width * least.Height)
        {
            Contradict(place, "minAspect", least.ToString(), "maxAspect", greatest.ToString());
        }

        // A shorter side that is taken must be one that the sides allow.
        if (limits.Resolutions.Count > 0 && limits.Resolutions.All(r => r < limits.MinSide || r > limits.MaxSide))
        {
            var (name, side) = limits.Resolutions.Any(r => r < limits.MinSide) ? ("minSide", limits.MinSide) : ("maxSide", limits.MaxSide);
            Contradict(place, "resolutions", string.Join(", ", limits.Resolutions.Select(r => Text(r))), name, Text(side));
        }

        if (limits.MaxBytes == 0 || limits.MaxSide == 0 || limits.MaxDuration == TimeSpan.Zero)
        {
            var name = limits.MaxBytes == 0 ? "maxBytes" : limits.MaxSide == 0 ? "maxSide" : "maxDuration";
            Contradict(place, name, "0", "the least of any media", "more than 0");
        }
    }

    private static MediaKind KindOf(MediaFormat format) => format switch
    {
        MediaFormat.Jpeg or MediaFormat.Png => MediaKind.Image,
        MediaFormat.Mp4 or MediaFormat.Mov => MediaKind.Video,
        _ => MediaKind.Audio,
    };

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Seconds(TimeSpan? duration) => duration?.TotalSeconds.ToString(CultureInfo.InvariantCulture) + "s";

    private void Contradict(SourceReference place, string name, string value, string other, string otherValue) =>
        problems.Add(new(ProblemCatalog.ContradictingMediaLimits, place.Child(name), [name, value, other, otherValue]));

    private void Misplace(MediaMember media, SourceReference place, string what) =>
        problems.Add(new(ProblemCatalog.MisplacedMediaLimit, place, [media.Member, media.Kind.ToString().ToLowerInvariant(), what]));
}
