using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Specular.Rules;

/// <summary>A value of a request or an answer as rules look at it: looked at where it is, not copied. The default is a value that is absent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleValue
{
    private readonly object? _reference;
    private readonly IValueInspector? _inspector;
    private readonly decimal _number;

    private RuleValue(RuleValueKind kind, object? reference = null, IValueInspector? inspector = null, decimal number = 0)
    {
        Kind = kind;
        _reference = reference;
        _inspector = inspector;
        _number = number;
    }

    internal static RuleValue Opaque => new(RuleValueKind.Opaque);

    internal RuleValueKind Kind { get; }

    internal string? Text => _reference as string;

    internal MediaSource? Media => _reference as MediaSource;

    internal decimal Number => _number;

    /// <summary>Whether it is there and not empty: an empty text, media or word counts as absent.</summary>
    internal bool IsPresent => Kind switch
    {
        RuleValueKind.Absent => false,
        RuleValueKind.Text => Text!.Length > 0,
        RuleValueKind.Media => !Media!.IsEmpty,
        _ => true,
    };

    internal int Count => Kind switch
    {
        RuleValueKind.List => _inspector!.Count(_reference!),
        RuleValueKind.Element when _reference is JsonElement { ValueKind: JsonValueKind.Array } array => array.GetArrayLength(),
        _ => 0,
    };

    internal bool IsObject => Kind == RuleValueKind.Object || _reference is JsonElement { ValueKind: JsonValueKind.Object };

    internal bool IsList => Kind == RuleValueKind.List || _reference is JsonElement { ValueKind: JsonValueKind.Array };

    /// <summary>A text; null is absent.</summary>
    public static RuleValue Of(string? value) => value is null ? default : new(RuleValueKind.Text, value);

    /// <summary>A number.</summary>
    public static RuleValue Of(decimal value) => new(RuleValueKind.Number, number: value);

    /// <summary>A number; one too large for exact arithmetic is the largest that is not.</summary>
    public static RuleValue Of(double value) => double.IsNaN(value) ? Opaque
        : Of(value >= (double)decimal.MaxValue ? decimal.MaxValue : value <= (double)decimal.MinValue ? decimal.MinValue : (decimal)value);

    /// <summary>Media; null is absent.</summary>
    public static RuleValue Of(MediaSource? value) => value is null ? default : new(RuleValueKind.Media, value);

    /// <summary>JSON without a type.</summary>
    public static RuleValue Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => default,
        JsonValueKind.String => Of(value.GetString()),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? Of(number) : Of(value.GetDouble()),
        JsonValueKind.Object or JsonValueKind.Array => new(RuleValueKind.Element, value),
        _ => Opaque,
    };

    internal static RuleValue Of<T>(IValueInspector inspector, T value) =>
        value is null ? default : typeof(T).IsValueType ? Opaque : new(RuleValueKind.Object, value, inspector);

    internal static RuleValue List(IValueInspector inspector, object? list) => list is null ? default : new(RuleValueKind.List, list, inspector);

    internal RuleValue Member(string name) => Kind switch
    {
        RuleValueKind.Object => _inspector!.Member(_reference!, name),
        RuleValueKind.Element when _reference is JsonElement { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) => Of(member),
        _ => default,
    };

    internal RuleValue Item(int index) => Kind switch
    {
        RuleValueKind.List => _inspector!.Item(_reference!, index),
        RuleValueKind.Element when _reference is JsonElement array => Of(array[index]),
        _ => default,
    };

    internal RuleValue Follow(string[] segments)
    {
        var value = this;
        foreach (var segment in segments)
        {
            value = value.Member(segment);
        }

        return value;
    }

    /// <summary>The value as an id is written; null for what is none.</summary>
    internal string? AsId() => Kind switch
    {
        RuleValueKind.Text => Text,
        RuleValueKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The value in a message: short, and never media's content.</summary>
    internal string Describe() => Kind switch
    {
        RuleValueKind.Text => Text!.Length <= 60 ? "\"" + Text + "\"" : string.Create(CultureInfo.InvariantCulture, $"\"{Text[..57]}…\" ({Text.Length} characters)"),
        RuleValueKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        RuleValueKind.Media => Media!.ToString(),
        RuleValueKind.Absent => "nothing",
        _ => IsList ? "a list" : IsObject ? "an object" : "another value",
    };
}
