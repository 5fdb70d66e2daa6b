using System.Globalization;
using Specular.Simulation.Schemas;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Responses.Sampling;

/// <summary>Looks whether a value that a document offers may stand where it is offered. Whole answers are checked by the compiled schema at load.</summary>
internal static class Conformance
{
    /// <summary>Whether a value has a type the schema allows.</summary>
    public static bool IsOfKind(JsonValue value, FlatSchema flat)
    {
        if (flat.Types == SchemaTypes.None)
        {
            return true;
        }

        return value.Kind switch
        {
            JsonKind.Null => flat.IsNullable,
            JsonKind.Boolean => flat.Types.HasFlag(SchemaTypes.Boolean),
            JsonKind.String => flat.Types.HasFlag(SchemaTypes.String),
            JsonKind.Array => flat.Types.HasFlag(SchemaTypes.Array),
            JsonKind.Object => flat.Types.HasFlag(SchemaTypes.Object),
            _ => flat.Types.HasFlag(SchemaTypes.Number) || (flat.Types.HasFlag(SchemaTypes.Integer) && IsInteger((JsonNumber)value)),
        };
    }

    /// <summary>Whether a scalar keeps the schema's bounds.</summary>
    public static bool IsScalar(JsonValue value, FlatSchema flat)
    {
        if (!IsOfKind(value, flat) || (flat.Enum is not null && !flat.Enum.Contains(value)) || (flat.Const is not null && !flat.Const.Equals(value)))
        {
            return false;
        }

        return value switch
        {
            JsonString text => IsText(text.Value, flat),
            JsonNumber number => number.ToDecimal() is not { } d || IsNumber(d, flat),
            _ => true,
        };
    }

    /// <summary>Whether a number keeps the bounds.</summary>
    public static bool IsNumber(decimal value, FlatSchema flat) =>
        (flat.Minimum is not { } minimum || value > minimum || (value == minimum && !flat.ExcludesMinimum))
        && (flat.Maximum is not { } maximum || value < maximum || (value == maximum && !flat.ExcludesMaximum))
        && (flat.Format is not "int32" || value is >= int.MinValue and <= int.MaxValue)
        && (flat.MultipleOf is not { } multiple || multiple == 0 || value % multiple == 0);

    /// <summary>Whether a text keeps the bounds.</summary>
    public static bool IsText(string text, FlatSchema flat) =>
        IsOfLength(text, flat) && flat.TextPattern?.IsMatch(text) != false && IsOfFormat(text, flat.Format);

    private static bool IsOfLength(string text, FlatSchema flat)
    {
        if (flat.MinLength is null && flat.MaxLength is null)
        {
            return true;
        }

        var length = text.EnumerateRunes().Count();
        return length >= (flat.MinLength ?? 0) && length <= (flat.MaxLength ?? long.MaxValue);
    }

    // Examples that are wrong are wrong in these: the rest of the formats is not worth a parser here.
    private static bool IsOfFormat(string text, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date-time" => text.Length > 18 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "ipv4" => text.Split('.').Length == 4 && System.Net.IPAddress.TryParse(text, out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        _ => true,
    };

    private static bool IsInteger(JsonNumber number) => number.ToDecimal() is { } d ? decimal.Truncate(d) == d : double.IsInteger(number.ToDouble());
}
