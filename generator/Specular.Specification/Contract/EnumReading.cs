using System.Globalization;
using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>Reads enums that stand beside a type which has none of their values: numbers in quotes, texts without, the items' values at their list.</summary>
internal static class EnumReading
{
    /// <summary>The values that are meant; null when there is no enum, or no value of it can be meant.</summary>
    public static ValueList<JsonValue>? Read(ValueList<JsonValue>? values, SchemaTypes types)
    {
        if (values is null or { Count: 0 } || (types & ~SchemaTypes.Null) == SchemaTypes.None || values.Any(v => IsOf(v, types)))
        {
            return values;
        }

        var meant = values.Select(v => v.Kind == JsonKind.Null ? v : As(v, types)).OfType<JsonValue>().ToValueList();
        return meant.Any(v => v.Kind != JsonKind.Null) || (meant.Count > 0 && meant.Count == values.Count) ? meant : null;
    }

    private static bool IsOf(JsonValue value, SchemaTypes types) => value.Kind switch
    {
        JsonKind.String => types.HasFlag(SchemaTypes.String),
        JsonKind.Number => (types & (SchemaTypes.Number | SchemaTypes.Integer)) != SchemaTypes.None,
        JsonKind.Boolean => types.HasFlag(SchemaTypes.Boolean),
        JsonKind.Array => types.HasFlag(SchemaTypes.Array),
        JsonKind.Object => types.HasFlag(SchemaTypes.Object),
        _ => false,
    };

    private static JsonValue? As(JsonValue value, SchemaTypes types)
    {
        var text = value.AsString() ?? (value.Kind is JsonKind.Number or JsonKind.Boolean ? value.ToJson() : null);
        return text is null ? null
            : (types & (SchemaTypes.Number | SchemaTypes.Integer)) != SchemaTypes.None && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new JsonNumber(number.ToString(CultureInfo.InvariantCulture))
            : types.HasFlag(SchemaTypes.Boolean) && text is "true" or "false" ? JsonValue.From(text is "true")
            : types.HasFlag(SchemaTypes.String) ? JsonValue.From(text)
            : null;
    }
}
