using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Schemas;

/// <summary>What two schemas say together of a value itself: its types, words, bounds and items. Members of objects are <see cref="AllOfMerge"/>'s.</summary>
internal static class SchemaConjunction
{
    private const SchemaTypes NotNull = ~SchemaTypes.Null;

    /// <summary>Both together; null when no type of JSON is both.</summary>
    public static Schema? Of(Schema first, Schema second)
    {
        if (TypesOf(first.Types, second.Types) is not { } types)
        {
            return null;
        }

        return first with
        {
            Types = types,
            Format = second.Format.Length > 0 ? second.Format : first.Format,
            Default = second.Default ?? first.Default,
            Enum = Words(first.Enum, second.Enum),
            EnumLabels = [.. first.EnumLabels, .. second.EnumLabels],
            Const = second.Const ?? first.Const,
            Items = Both(first.Items, second.Items),
            PrefixItems = second.PrefixItems.Count > 0 ? second.PrefixItems : first.PrefixItems,
            MinItems = Most(first.MinItems, second.MinItems),
            MaxItems = Least(first.MaxItems, second.MaxItems),
            UniqueItems = first.UniqueItems || second.UniqueItems,
            MinLength = Most(first.MinLength, second.MinLength),
            MaxLength = Least(first.MaxLength, second.MaxLength),
            Pattern = second.Pattern ?? first.Pattern,
            Minimum = Tighter(first.Minimum, second.Minimum, isLower: true),
            Maximum = Tighter(first.Maximum, second.Maximum, isLower: false),
            ExclusiveMinimum = Tighter(first.ExclusiveMinimum, second.ExclusiveMinimum, isLower: true),
            ExclusiveMaximum = Tighter(first.ExclusiveMaximum, second.ExclusiveMaximum, isLower: false),
            MultipleOf = second.MultipleOf ?? first.MultipleOf,
            ContentEncoding = second.ContentEncoding ?? first.ContentEncoding,
            ContentMediaType = second.ContentMediaType ?? first.ContentMediaType,
            IsReadOnly = first.IsReadOnly || second.IsReadOnly,
            IsWriteOnly = first.IsWriteOnly || second.IsWriteOnly,
        };
    }

    /// <summary>Both schemas as one; the one that there is.</summary>
    public static Schema? Both(Schema? first, Schema? second) =>
        first is null || second is null ? second ?? first
        : SchemaSubstance.AreSame(first, second) ? second
        : Schema.Any with { Source = second.Source, AllOf = [first, second] };

    private static SchemaTypes? TypesOf(SchemaTypes first, SchemaTypes second)
    {
        if (first == SchemaTypes.None || second == SchemaTypes.None)
        {
            return first | second;
        }

        var both = Widened(first) & Widened(second);
        both &= (first & second & SchemaTypes.Number) == SchemaTypes.None ? ~SchemaTypes.Number : ~SchemaTypes.None;

        // Parts that forget to say null beside one that does not are the rule; a type that only both could be is what counts.
        return (both & NotNull) != SchemaTypes.None || both == SchemaTypes.Null ? both : null;
    }

    // Every integer is a number.
    private static SchemaTypes Widened(SchemaTypes types) => (types & SchemaTypes.Number) != SchemaTypes.None ? types | SchemaTypes.Integer : types;

    // Words that no part has in common are words that were added.
    private static ValueList<JsonValue>? Words(ValueList<JsonValue>? first, ValueList<JsonValue>? second)
    {
        if (first is null || second is null)
        {
            return second ?? first;
        }

        var both = first.Where(v => second.Contains(v)).ToValueList();
        return both.Count > 0 ? both : first.Concat(second).ToValueList();
    }

    private static long? Most(long? first, long? second) => first is null || second > first ? second ?? first : first;

    private static long? Least(long? first, long? second) => first is null || second < first ? second ?? first : first;

    private static JsonNumber? Tighter(JsonNumber? first, JsonNumber? second, bool isLower) =>
        first is null || second is null ? second ?? first
        : second.ToDouble() > first.ToDouble() == isLower ? second
        : first;
}
