using System.Globalization;

namespace Specular.Specification.Profiles;

/// <summary>Durations as profiles write them: 500ms, 2s, 3m, 24h, 30d.</summary>
internal static class DurationText
{
    // A century; beyond it a duration is a mistake, and sums of times would overflow.
    private const double LongestDays = 36_525;

    private static readonly (string Unit, double Milliseconds)[] s_units = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    public static TimeSpan? Parse(string text)
    {
        foreach (var (unit, milliseconds) in s_units)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal)
                && double.TryParse(text.Substring(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * milliseconds <= TimeSpan.FromDays(LongestDays).TotalMilliseconds)
            {
                return TimeSpan.FromMilliseconds(number * milliseconds);
            }
        }

        return null;
    }
}
