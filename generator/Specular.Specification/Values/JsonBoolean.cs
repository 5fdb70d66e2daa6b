using System.Text;

namespace Specular.Specification.Values;

/// <summary>JSON's true and false.</summary>
public sealed class JsonBoolean : JsonValue
{
    internal JsonBoolean(bool value) => Value = value;

    /// <inheritdoc />
    public override JsonKind Kind => JsonKind.Boolean;

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc />
    public override bool Equals(JsonValue? other) => other is JsonBoolean b && b.Value == Value;

    /// <inheritdoc />
    public override int GetHashCode() => Value ? 1 : 2;

    internal override void Write(StringBuilder text) => text.Append(Value ? "true" : "false");
}
