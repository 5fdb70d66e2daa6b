using System.Globalization;
using System.Text;
using Specular.Simulation.Schemas;
using Specular.Specification.Mocks;

namespace Specular.Simulation.Responses.Mocks;

/// <summary>Writes moments as mock rules ask for them.</summary>
internal static class MockMoment
{
    // Mock.js writes what .NET writes for these; everything else stands for itself.
    private const string Letters = "yMdHhms";

    /// <summary>How a moment is written where the rule does not say: as the schema's format has it, else as Mock.js does.</summary>
    public static string FormatOf(FlatSchema flat) => flat.Format is "date-time" ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-dd HH:mm:ss";

    /// <summary>A moment by the rule's format, or another where it has none.</summary>
    public static string Write(DateTimeOffset moment, MockPart part, string format)
    {
        var asked = part.Arguments.Count == 0 || part.Arguments[0].Contains('=', StringComparison.Ordinal) ? "" : string.Join(',', part.Arguments);
        return asked is "T" ? Text(moment.ToUnixTimeMilliseconds())
            : asked.Length == 0 || !asked.Any(c => Letters.Contains(c, StringComparison.Ordinal)) ? Format(moment, format)
            : Format(moment, asked);
    }

    /// <summary>A moment as Unix time.</summary>
    public static string Timestamp(DateTimeOffset moment, MockPart part) =>
        Text(part.Arguments is ["ms", ..] ? moment.ToUnixTimeMilliseconds() : moment.ToUnixTimeSeconds());

    private static string Format(DateTimeOffset moment, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length;)
        {
            var end = i + 1;
            while (end < format.Length && format[end] == format[i])
            {
                end++;
            }

            // "%" makes a single letter a custom format and no standard one.
            text.Append(Letters.Contains(format[i], StringComparison.Ordinal)
                ? moment.UtcDateTime.ToString(end - i == 1 ? "%" + format[i] : format[i..Math.Min(end, i + 4)], CultureInfo.InvariantCulture)
                : format[i..end]);
            i = end;
        }

        return text.ToString();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
