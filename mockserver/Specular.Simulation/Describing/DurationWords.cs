using System.Globalization;

namespace Specular.Simulation.Describing;

/// <summary>Durations for people: "24 h", "2.5 s".</summary>
internal static class DurationWords
{
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalDays: >= 2 } when duration.Ticks % TimeSpan.TicksPerDay == 0 => Number(duration.TotalDays, "d"),
        { TotalHours: >= 1 } when duration.Ticks % TimeSpan.TicksPerHour == 0 => Number(duration.TotalHours, "h"),
        { TotalMinutes: >= 1 } when duration.Ticks % TimeSpan.TicksPerMinute == 0 => Number(duration.TotalMinutes, "min"),
        { TotalSeconds: >= 1 } => Number(duration.TotalSeconds, "s"),
        _ => Number(duration.TotalMilliseconds, "ms"),
    };

    private static string Number(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{value} {unit}");
}
