using System.Globalization;

namespace Specular.Media;

/// <summary>Limits in words.</summary>
internal static class MediaText
{
    private const long Kilobyte = 1024;
    private const long Megabyte = Kilobyte * 1024;

    public static string Of(MediaKind kind) => kind switch
    {
        MediaKind.Image => "a picture",
        MediaKind.Audio => "sound",
        _ => "a film",
    };

    public static string Of(IReadOnlyList<MediaFormat> formats) => Or(formats.Select(f => f.ToString().ToUpperInvariant()));

    public static string Or(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " or " + all[^1];
    }

    /// <summary>"5 MB (5,242,880 bytes)".</summary>
    public static string Size(long bytes)
    {
        var exact = string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
        return bytes > 0 && bytes % Megabyte == 0 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB ({exact})")
            : bytes > 0 && bytes % Kilobyte == 0 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte} KB ({exact})")
            : exact;
    }

    /// <summary>"2 to 60 s".</summary>
    public static string Range(MediaLimits limits) => limits switch
    {
        { MinDuration: { } min, MaxDuration: { } max } => string.Create(CultureInfo.InvariantCulture, $"{min.TotalSeconds:0.###} to {Seconds(max)}"),
        { MinDuration: { } min } => "at least " + Seconds(min),
        _ => "at most " + Seconds(limits.MaxDuration!.Value),
    };

    public static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");
}
