using System.Globalization;
using Specular.Simulation.Randomness;
using Specular.Simulation.Schemas;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>Finds out how ids look.</summary>
internal static class IdSampler
{
    // Many services keep such ids in 32 bits.
    private const int MostDigits = 9;

    /// <summary>The format of an id that is a number.</summary>
    public static IdFormat NumberOf(FlatSchema flat)
    {
        var digits = flat.Maximum is { } most ? Math.Clamp(decimal.Truncate(most).ToString(CultureInfo.InvariantCulture).Length - 1, 1, MostDigits) : MostDigits;
        if (flat.Minimum is > 1 and var least)
        {
            digits = Math.Clamp(decimal.Truncate(decimal.Ceiling(least) - 1).ToString(CultureInfo.InvariantCulture).Length + 1, digits, IdFormat.Widest.Length);
        }

        return IdFormat.TryParse(string.Create(CultureInfo.InvariantCulture, $"{{digits:{digits}}}"), out _)!;
    }

    /// <summary>The format of an id: after the example, within the bounds of the schema; else digits, as most task APIs have them.</summary>
    public static IdFormat FormatOf(FlatSchema flat, JsonValue? example)
    {
        if (flat.Format is "uuid" || (example?.AsString() is { } given && Guid.TryParseExact(given, "D", out _)))
        {
            return IdFormat.Uuid;
        }

        var wanted = example?.AsString()?.Length ?? 18;
        var length = Math.Clamp(wanted, (int)Math.Clamp(flat.MinLength ?? 1, 1, 64), (int)Math.Clamp(flat.MaxLength ?? 64, 1, 64));
        var alphabet = example?.AsString() is { Length: > 0 } text && !text.All(char.IsAsciiDigit) ? (text.All(char.IsAsciiHexDigitLower) ? "hex" : "alnum") : "digits";
        return IdFormat.TryParse(string.Create(CultureInfo.InvariantCulture, $"{{{alphabet}:{length}}}"), out _)!;
    }
}
