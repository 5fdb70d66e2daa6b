using Specular.CodeGeneration.Client;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>What a schema without members or items becomes, by its type, its values and its format.</summary>
internal static class ScalarShapes
{
    /// <summary>The values that a schema allows; null when it names none.</summary>
    public static ValueList<JsonValue>? Values(Schema schema) => schema.Const is { } constant ? [constant] : schema.Enum;

    /// <summary>Whether a value is of a type.</summary>
    public static bool IsOf(JsonValue value, SchemaTypes type) => (TypeOf(value) & (type == SchemaTypes.Number ? SchemaTypes.Number | SchemaTypes.Integer : type)) != SchemaTypes.None;

    /// <summary>The type of a value.</summary>
    public static SchemaTypes TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String => SchemaTypes.String,
        JsonKind.Number => value.AsInt64() is null ? SchemaTypes.Number : SchemaTypes.Integer,
        JsonKind.Boolean => SchemaTypes.Boolean,
        JsonKind.Array => SchemaTypes.Array,
        JsonKind.Object => SchemaTypes.Object,
        _ => SchemaTypes.Null,
    };

    /// <summary>The words that a schema allows.</summary>
    public static ValueList<string> Words(Schema schema) => Values(schema)?.Select(v => v.AsString()).OfType<string>().Distinct(StringComparer.Ordinal).ToValueList() ?? [];

    /// <summary>A string's. One word alone is text, and what needs no writing where it is required. An address stays text, because one that is signed may not be changed; so do times of day and durations, which have no type in .NET that holds all of them.</summary>
    public static Shape Text(Schema schema)
    {
        var values = schema.Const is null ? Words(schema) : [];
        return values.Count > 0 ? new Shape.Enum(values) : new Shape.Scalar(schema.Format switch
        {
            "date-time" => ScalarKind.DateTime,
            "date" => ScalarKind.Date,
            "uuid" => ScalarKind.Guid,
            "byte" => ScalarKind.Bytes,
            _ => schema.ContentEncoding is "base64" ? ScalarKind.Bytes : ScalarKind.String,
        });
    }

    /// <summary>An integer's.</summary>
    public static Shape Integer(Schema schema) => (Shape?)Numbers(schema) ?? new Shape.Scalar(schema.Format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => ScalarKind.Int32,
        "uint64" => ScalarKind.UInt64,
        _ when IsBeyondInt64(schema) => ScalarKind.UInt64,
        _ => ScalarKind.Int64,
    });

    /// <summary>A number's.</summary>
    public static Shape Number(Schema schema) => new Shape.Scalar(schema.Format is "decimal" or "decimal128" ? ScalarKind.Decimal : ScalarKind.Double);

    // Some documents say it by the bounds alone, rounded as JavaScript writes the largest numbers of 63 and of 64 bits.
    private static bool IsBeyondInt64(Schema schema) =>
        schema is { Minimum: { } minimum, Maximum: { } maximum }
        && minimum.ToDecimal() is >= 0 && maximum.ToDecimal() is > 9_223_372_036_854_776_000m and <= 18_446_744_073_709_552_000m;

    // One number alone says less than its type does.
    private static Shape.Enum? Numbers(Schema schema)
    {
        var values = Values(schema)?.Where(v => v.Kind != JsonKind.Null).ToList();
        return values is { Count: > 1 } && schema.Format is not "uint64" && values.All(v => v.AsInt64() is not null)
            ? new Shape.Enum(values.Select(v => v.AsInt64()!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal).ToValueList(), IsNumber: true)
            : null;
    }
}
