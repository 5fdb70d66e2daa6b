using System.Globalization;
using System.Text.RegularExpressions;
using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Reading;

/// <summary>
/// YAML 1.2's core schema: what a plain scalar is. 1.1's words (no, on, y), dates and sexagesimals are strings.
/// </summary>
internal static class CoreScalars
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(10);
    private static readonly Regex s_decimal = new(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", Options, s_timeout);
    private static readonly Regex s_octal = new("^0o[0-7]+$", Options, s_timeout);
    private static readonly Regex s_hexadecimal = new("^0x[0-9a-fA-F]+$", Options, s_timeout);

    // Longer digits than any number has are text; the bound also keeps the expressions cheap.
    private const int LongestNumber = 400;

    public static ScalarNode Read(string raw, int offset, int length)
    {
        switch (raw)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new(JsonKind.Null, "null", raw, offset, length);
            case "true" or "True" or "TRUE":
                return new(JsonKind.Boolean, "true", raw, offset, length);
            case "false" or "False" or "FALSE":
                return new(JsonKind.Boolean, "false", raw, offset, length);
            default:
                return Number(raw) is { } number ? new(JsonKind.Number, number, raw, offset, length) : new(JsonKind.String, raw, raw, offset, length);
        }
    }

    /// <summary>The number as JSON writes it, or null when the text is none. JSON has no infinity, so YAML's stay strings.</summary>
    public static string? Number(string raw)
    {
        if (raw.Length > LongestNumber || !(raw[0] is >= '0' and <= '9' or '-' or '+' or '.'))
        {
            return null;
        }

        if (s_decimal.IsMatch(raw))
        {
            return Decimal(raw);
        }

        if (s_hexadecimal.IsMatch(raw) && ulong.TryParse(raw.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal))
        {
            return hexadecimal.ToString(CultureInfo.InvariantCulture);
        }

        return s_octal.IsMatch(raw) && raw.Length <= 23 ? Octal(raw) : null;
    }

    private static string Decimal(string raw)
    {
        var negative = raw[0] == '-';
        var text = raw[0] is '-' or '+' ? raw.Substring(1) : raw;
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? "" : text.Substring(exponentAt);
        var mantissa = exponentAt < 0 ? text : text.Substring(0, exponentAt);
        var point = mantissa.IndexOf('.');
        var whole = (point < 0 ? mantissa : mantissa.Substring(0, point)).TrimStart('0');
        var fraction = point < 0 ? "" : mantissa.Substring(point + 1);
        return (negative ? "-" : "") + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction) + exponent;
    }

    private static string Octal(string raw)
    {
        ulong value = 0;
        for (var i = 2; i < raw.Length; i++)
        {
            value = (value << 3) | (uint)(raw[i] - '0');
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
