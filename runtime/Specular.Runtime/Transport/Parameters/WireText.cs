using System.Globalization;
using Specular.Json;

namespace Specular;

/// <summary>How simple values are written in paths, queries and headers, whatever the culture.</summary>
internal static class WireText
{
    public static string Of<T>(T value)
        where T : struct => value switch
        {
            bool flag => flag ? "true" : "false",
            DateTimeOffset { Offset.Ticks: 0 } time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IOpenEnum { Value.Length: 0 } => throw new ArgumentException($"A {typeof(T).Name} without a word cannot be sent; leave the argument out instead."),
            IOpenEnum word => word.Value,
            double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity) => throw new ArgumentException("A number that is none, or has no end, cannot be sent."),
            IOpenNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
