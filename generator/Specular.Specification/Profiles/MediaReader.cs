using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>An entry under media.</summary>
internal static class MediaReader
{
    public static MediaMember Read(ProfileEntry entry)
    {
        // What limits fit depends on it: an entry of no known kind is left out.
        var kind = entry.Find("kind") is { } word ? ProfileEntry.Word(word, ProfileWord.Media) : null;
        if (kind is null)
        {
            entry.Miss("kind");
        }

        return new()
        {
            Operation = entry.NeedOperation("operation"),
            Member = entry.NeedPointer("member"),
            Kind = kind ?? MediaKind.Image,
            AllowsInline = entry.Flag("inline") ?? true,
            Limits = ReadLimits(entry),
            Evidence = entry.Evidence(),
        };
    }

    private static MediaLimits ReadLimits(ProfileEntry entry) => new()
    {
        Formats = entry.Items("formats").Select(i => ProfileEntry.Word(i, ProfileWord.MediaFormat)).OfType<MediaFormat>().ToValueList(),
        MaxBytes = entry.Number("maxBytes"),
        MinSide = entry.Number("minSide"),
        MaxSide = entry.Number("maxSide"),
        Resolutions = entry.Numbers("resolutions"),
        MinAspect = Aspect(entry, "minAspect"),
        MaxAspect = Aspect(entry, "maxAspect"),
        MinDuration = entry.Span("minDuration"),
        MaxDuration = entry.Span("maxDuration"),
    };

    private static AspectRatio? Aspect(ProfileEntry entry, string name)
    {
        if (entry.Find(name) is not { } member)
        {
            return null;
        }

        if (member.Scalar is { } text && AspectRatio.Parse(text) is { } ratio)
        {
            return ratio;
        }

        ProfileEntry.Bad(member, "a width to a height such as \"1:2.5\"");
        return null;
    }
}
