using System.Globalization;

namespace Specular.Rules;

/// <summary>Durations in words, in the largest unit that keeps them readable.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => Count(span.TotalDays, "days"),
        { TotalHours: >= 2 } => Count(span.TotalHours, "hours"),
        { TotalMinutes: >= 2 } => Count(span.TotalMinutes, "minutes"),
        _ => Count(span.TotalSeconds, "seconds"),
    };

    // Two decimals, so that what is just too old does not read like what is not.
    private static string Count(double amount, string unit) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.##} {unit}");
}
