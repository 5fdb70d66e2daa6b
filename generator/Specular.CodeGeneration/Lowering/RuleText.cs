using Specular.Specification.Profiles;

namespace Specular.CodeGeneration.Lowering;

/// <summary>Rules of the profile in words, for documentation comments.</summary>
internal static class RuleText
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>What the rule asks for, its sentence and its basis.</summary>
    public static string Of(Rule rule) => Words(rule) + ". " + Documentation.Sentence(rule.Evidence);

    private static string Words(Rule rule) => rule switch
    {
        ExactlyOneRule exactlyOne => $"Exactly one of {string.Join(", ", exactlyOne.Members)} is sent; an empty string counts as absent",
        AtLeastOneRule atLeastOne => $"At least one of {string.Join(", ", atLeastOne.Members)} is sent; an empty string counts as absent",
        CompareRule compare => compare.InWords + (compare.Margin > 0 ? FormattableString.Invariant($" (known to within {compare.Margin})") : ""),
        IssuedByRule issuedBy => $"A value that {issuedBy.Issuer ?? "the service"} answered with" + (issuedBy.Lifetime is { } lifetime ? ", at most " + Duration(lifetime) + " ago" : ""),
        UniqueRule => "A value that was not used before",
        MediaMember media => $"{media.Kind}: {(media.AllowsInline ? "an address, or bytes as bare base64" : "an address only")}{string.Concat(Limits(media.Limits).Select(l => "; " + l))}",
        _ => rule.GetType().Name,
    };

    private static IEnumerable<string> Limits(MediaLimits limits)
    {
        if (limits.Formats.Count > 0)
        {
            yield return string.Join(", ", limits.Formats.Select(f => f.ToString().ToUpperInvariant()));
        }

        if (limits.MaxBytes is { } bytes)
        {
            yield return bytes > 0 && bytes % Megabyte == 0
                ? FormattableString.Invariant($"at most {bytes / Megabyte} MB ({bytes} bytes before base64)")
                : FormattableString.Invariant($"at most {bytes} bytes before base64");
        }

        if (limits.MinSide is not null || limits.MaxSide is not null)
        {
            yield return Bounds(limits.MinSide, limits.MaxSide) + " px a side";
        }

        if (limits.Resolutions.Count > 0)
        {
            yield return string.Join(" or ", limits.Resolutions.Select(r => FormattableString.Invariant($"{r}p")));
        }

        if (limits.MinAspect is not null || limits.MaxAspect is not null)
        {
            yield return "width to height " + Bounds(limits.MinAspect, limits.MaxAspect);
        }

        if (limits.MinDuration is not null || limits.MaxDuration is not null)
        {
            yield return Bounds(limits.MinDuration?.TotalSeconds, limits.MaxDuration?.TotalSeconds) + " s";
        }
    }

    private static string Bounds(IFormattable? least, IFormattable? most) => (Invariant(least), Invariant(most)) switch
    {
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"at least {low}",
        (_, var high) => $"at most {high}",
    };

    private static string Bounds(AspectRatio? least, AspectRatio? most) => (least, most) switch
    {
        ({ } low, { } high) => $"{low} to {high}",
        ({ } low, null) => $"at least {low}",
        (_, var high) => $"at most {high}",
    };

    private static string? Invariant(IFormattable? value) => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan span) =>
        span.TotalDays >= 2 ? FormattableString.Invariant($"{span.TotalDays:0.##} days")
        : span.TotalHours >= 1 ? FormattableString.Invariant($"{span.TotalHours:0.##} hours")
        : FormattableString.Invariant($"{span.TotalSeconds:0.##} seconds");

}
