using Specular.Media;

namespace Specular.Simulation.Media;

/// <summary>Measures what a media member carries. Nothing is ever fetched: only the simulator's own files and base64 are looked at.</summary>
internal sealed class MediaMeasurer(OwnMedia own)
{
    /// <summary>What the media is; null when it lies behind an address of somebody else's.</summary>
    public MediaFacts? Measure(string text, DateTimeOffset now)
    {
        if (own.PathOf(text) is not { } path)
        {
            return IsAddress(text) ? null : MediaProbe.ReadBase64(text);
        }

        if (own.Find(path, now, out var isExpired) is { } file)
        {
            return file.Facts;
        }

        return new MediaFacts
        {
            Form = "nothing",
            Bytes = 0,
            Fault = isExpired ? "an address of this simulator whose file has been cleared" : "an address of this simulator that leads to no file",
        };
    }

    private static bool IsAddress(string text) => text.AsSpan(0, Math.Min(text.Length, 64)).Contains("://", StringComparison.Ordinal);
}
