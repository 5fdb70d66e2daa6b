using System.Text.Json;

namespace Specular.Json;

/// <summary>The kinds of values that a reader stands on, as exactly as the forms of a union need them: what integers hold loses its fraction.</summary>
internal static class JsonValueKinds
{
    /// <summary>The kind of a value; none of null.</summary>
    public static JsonKinds Of(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonKinds.Object,
        JsonTokenType.StartArray => JsonKinds.Array,
        JsonTokenType.String => JsonKinds.String,
        JsonTokenType.Number => OfNumber(ref reader),
        JsonTokenType.True or JsonTokenType.False => JsonKinds.Boolean,
        _ => JsonKinds.None,
    };

    /// <summary>The kinds of an array's items, as far as <paramref name="limit"/>.</summary>
    /// <param name="array">A reader on the array's beginning, which moves.</param>
    /// <param name="limit">How many items are looked at.</param>
    /// <param name="item">The reader on the first object; nowhere when there is none.</param>
    public static JsonKinds OfItems(ref Utf8JsonReader array, int limit, out Utf8JsonReader item)
    {
        item = default;
        var kinds = JsonKinds.None;
        for (var seen = 0; seen < limit && array.Read() && array.TokenType != JsonTokenType.EndArray; seen++)
        {
            if (array.TokenType == JsonTokenType.StartObject && item.TokenType != JsonTokenType.StartObject)
            {
                item = array;
            }

            // A fraction is not looked for again: long lists of numbers are read twice as it is.
            kinds |= array.TokenType == JsonTokenType.Number && kinds.HasFlag(JsonKinds.Number) ? JsonKinds.Number : Of(ref array);
            array.Skip();
        }

        return kinds;
    }

    /// <summary>Whether values of some kinds are told from those of others: each kind must be among them. Every integer is a number too.</summary>
    public static bool AreAmong(JsonKinds kinds, JsonKinds others) =>
        (kinds & ~(others.HasFlag(JsonKinds.Number) ? others | JsonKinds.Integer | JsonKinds.LargeInteger : others)) == JsonKinds.None;

    // As the codec of integers has it: 3.0 and 3e2 are integers.
    private static JsonKinds OfNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out _))
        {
            return JsonKinds.Integer;
        }

        return !reader.TryGetDecimal(out var number) || !decimal.IsInteger(number) ? JsonKinds.Number
            : number is >= long.MinValue and <= long.MaxValue ? JsonKinds.Integer
            : number is > 0 and <= ulong.MaxValue ? JsonKinds.LargeInteger
            : JsonKinds.Number;
    }
}
