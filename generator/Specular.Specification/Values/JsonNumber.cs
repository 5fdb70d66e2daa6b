using System.Globalization;
using System.Text;

namespace Specular.Specification.Values;

/// <summary>A JSON number, kept as written so that nothing is lost; compared by value.</summary>
public sealed class JsonNumber(string text) : JsonValue
{
    /// <inheritdoc />
    public override JsonKind Kind => JsonKind.Number;

    /// <summary>The number as JSON writes it.</summary>
    public string Text { get; } = text;

    /// <summary>The number without fraction, when it has none and fits 64 bits.</summary>
    public long? ToInt64()
    {
        if (long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        return ToDecimal() is { } number && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }

    /// <summary>The number as a decimal, when its digits fit.</summary>
    public decimal? ToDecimal() => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble() => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : Text.StartsWith("-", StringComparison.Ordinal) ? double.NegativeInfinity : double.PositiveInfinity;

    /// <inheritdoc />
    public override bool Equals(JsonValue? other)
    {
        if (other is not JsonNumber number)
        {
            return false;
        }

        if (string.Equals(Text, number.Text, StringComparison.Ordinal))
        {
            return true;
        }

        return ToDecimal() is { } left && number.ToDecimal() is { } right ? left == right : ToDouble().Equals(number.ToDouble());
    }

    /// <inheritdoc />
    public override int GetHashCode() => ToDouble().GetHashCode();

    internal override void Write(StringBuilder text) => text.Append(Text);
}
