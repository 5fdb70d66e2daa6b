using System.Globalization;
using System.Text;

namespace Specular.Specification.Values;

/// <summary>
/// An immutable JSON value: an example, a default, an enum member, a body. Free of text positions. Two values are equal when JSON says so:
/// numbers by value (1, 1.0 and 10e-1 are equal), objects without regard to the order of members.
/// </summary>
public abstract class JsonValue : IEquatable<JsonValue>
{
    private protected JsonValue()
    {
    }

    /// <summary>Which of the six kinds this is.</summary>
    public abstract JsonKind Kind { get; }

    /// <summary>The value <c>null</c>.</summary>
    public static JsonValue Null { get; } = new JsonNull();

    /// <summary>The value <c>true</c>.</summary>
    public static JsonValue True { get; } = new JsonBoolean(true);

    /// <summary>The value <c>false</c>.</summary>
    public static JsonValue False { get; } = new JsonBoolean(false);

    /// <summary>A boolean.</summary>
    public static JsonValue From(bool value) => value ? True : False;

    /// <summary>A string.</summary>
    public static JsonValue From(string value) => new JsonString(value);

    /// <summary>An integer.</summary>
    public static JsonValue From(long value) => new JsonNumber(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A finite number.</summary>
    public static JsonValue From(double value) => new JsonNumber(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The text when this is a string, else null.</summary>
    public string? AsString() => (this as JsonString)?.Value;

    /// <summary>The value when this is a boolean, else null.</summary>
    public bool? AsBoolean() => (this as JsonBoolean)?.Value;

    /// <summary>The value when this is an integer within 64 bits (1.0 counts), else null.</summary>
    public long? AsInt64() => (this as JsonNumber)?.ToInt64();

    /// <summary>The value when this is a number, else null. Beyond double's range it is infinite.</summary>
    public double? AsDouble() => (this as JsonNumber)?.ToDouble();

    /// <summary>The member of that name when this is an object that has it, else null.</summary>
    public JsonValue? this[string name] => this is JsonObject o && o.TryGetValue(name, out var value) ? value : null;

    /// <summary>The value at a JSON pointer (RFC 6901; "" is this value), or null.</summary>
    public JsonValue? At(string pointer)
    {
        JsonValue? current = this;
        foreach (var segment in JsonPointer.Segments(pointer))
        {
            current = current switch
            {
                JsonObject o => o[segment],
                JsonArray a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < a.Items.Count => a.Items[i],
                _ => null,
            };
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }

    /// <inheritdoc />
    public abstract bool Equals(JsonValue? other);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as JsonValue);

    /// <inheritdoc />
    public abstract override int GetHashCode();

    /// <summary>Compact JSON; Chinese and all other text beyond ASCII is left as it is, control characters and lone surrogates are escaped.</summary>
    public string ToJson()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <inheritdoc />
    public override string ToString() => ToJson();

    internal abstract void Write(StringBuilder text);
}
