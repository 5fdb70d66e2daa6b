using System.Globalization;

namespace Specular.Mocking.Admin;

/// <summary>Durations as the profiles write them: "500ms", "2s", "3m", "24h", "30d".</summary>
internal static class DurationText
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    /// <summary>Reads a duration that is not negative.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        var trimmed = text.AsSpan().Trim();
        foreach (var (unit, seconds) in Units)
        {
            if (trimmed.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(trimmed[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                && count * seconds < TimeSpan.MaxValue.TotalSeconds)
            {
                value = TimeSpan.FromSeconds(count * seconds);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Writes a duration with its largest whole unit.</summary>
    public static string Format(TimeSpan value)
    {
        for (var i = Units.Length - 1; i > 0; i--)
        {
            var count = value.TotalSeconds / Units[i].Seconds;
            if (count >= 1 && count == Math.Floor(count))
            {
                return count.ToString(CultureInfo.InvariantCulture) + Units[i].Unit;
            }
        }

        return value.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
    }
}
