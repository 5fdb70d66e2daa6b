using System.Globalization;

namespace Specular.Media;

/// <summary>Compares what media is with what is taken. Clients and simulator both ask it, so they agree.</summary>
public static class MediaCheck
{
    /// <summary>
    /// The limits that media does not keep; empty when it keeps all that could be measured. A duration counts in tenths of a second, because encoders pad.
    /// </summary>
    /// <param name="facts">What was measured.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="limits">What is taken.</param>
    public static IReadOnlyList<MediaFault> Check(MediaFacts facts, MediaKind kind, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        var faults = new List<MediaFault>();
        if (facts.Fault is { } fault)
        {
            faults.Add(new("content", "a whole file that is " + MediaText.Of(kind), fault));
        }
        else if (facts.Format is { } format && !IsOf(format, kind))
        {
            faults.Add(new("kind", MediaText.Of(kind), $"{MediaText.Of(KindOf(format))} ({facts.Form})"));
        }

        if (limits.Formats.Count > 0 && !(facts.Format is { } known && limits.Formats.Contains(known)) && facts.Bytes > 0)
        {
            faults.Add(new("formats", MediaText.Of(limits.Formats), facts.Form));
        }

        if (facts.Bytes > limits.MaxBytes)
        {
            faults.Add(new("maxBytes", "at most " + MediaText.Size(limits.MaxBytes.Value), string.Create(CultureInfo.InvariantCulture, $"{facts.Bytes:N0} bytes")));
        }

        CheckPixels(facts, limits, faults);
        CheckDuration(facts, limits, faults);
        return faults;
    }

    /// <summary>What limits ask for and the content does not tell: "the size in pixels", "the duration". Of these nothing is known, neither that they are kept nor that they are not.</summary>
    public static IReadOnlyList<string> Unmeasured(MediaFacts facts, MediaLimits limits)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(limits);
        var unknown = new List<string>();
        if (limits.AsksForPixels && (facts.Width is null || facts.Height is null))
        {
            unknown.Add("the size in pixels");
        }

        if (limits.AsksForDuration && facts.Duration is null)
        {
            unknown.Add("the duration");
        }

        return unknown;
    }

    private static void CheckPixels(MediaFacts facts, MediaLimits limits, List<MediaFault> faults)
    {
        if (facts is not { Width: { } width, Height: { } height })
        {
            return;
        }

        var actual = string.Create(CultureInfo.InvariantCulture, $"{width} x {height} px");
        var (shorter, longer) = width < height ? (width, height) : (height, width);
        if (shorter < limits.MinSide)
        {
            faults.Add(new("minSide", string.Create(CultureInfo.InvariantCulture, $"at least {limits.MinSide} px a side"), actual));
        }

        if (longer > limits.MaxSide)
        {
            faults.Add(new("maxSide", string.Create(CultureInfo.InvariantCulture, $"at most {limits.MaxSide} px a side"), actual));
        }

        if (limits.Resolutions.Count > 0 && !limits.Resolutions.Contains(shorter))
        {
            faults.Add(new("resolutions", MediaText.Or(limits.Resolutions.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r}p"))), actual));
        }

        // Products instead of quotients, so that nothing is rounded.
        if (limits.MinAspect is { } least && width * least.Height < height * least.Width)
        {
            faults.Add(new("minAspect", $"a width to height of at least {least}", actual));
        }

        if (limits.MaxAspect is { } greatest && width * greatest.Height > height * greatest.Width)
        {
            faults.Add(new("maxAspect", $"a width to height of at most {greatest}", actual));
        }
    }

    private static void CheckDuration(MediaFacts facts, MediaLimits limits, List<MediaFault> faults)
    {
        if (facts.Duration is not { } duration)
        {
            return;
        }

        var rounded = TimeSpan.FromMilliseconds(Math.Round(duration.TotalSeconds, 1, MidpointRounding.AwayFromZero) * 1000);
        if (rounded < limits.MinDuration || rounded > limits.MaxDuration)
        {
            faults.Add(new(rounded < limits.MinDuration ? "minDuration" : "maxDuration", MediaText.Range(limits), MediaText.Seconds(rounded)));
        }
    }

    private static bool IsOf(MediaFormat format, MediaKind kind) => KindOf(format) == kind;

    private static MediaKind KindOf(MediaFormat format) => format switch
    {
        MediaFormat.Jpeg or MediaFormat.Png => MediaKind.Image,
        MediaFormat.Mp4 or MediaFormat.Mov => MediaKind.Video,
        _ => MediaKind.Audio,
    };
}
