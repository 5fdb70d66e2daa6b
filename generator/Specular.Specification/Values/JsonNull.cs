using System.Text;

namespace Specular.Specification.Values;

/// <summary>JSON's null.</summary>
public sealed class JsonNull : JsonValue
{
    internal JsonNull()
    {
    }

    /// <inheritdoc />
    public override JsonKind Kind => JsonKind.Null;

    /// <inheritdoc />
    public override bool Equals(JsonValue? other) => other is JsonNull;

    /// <inheritdoc />
    public override int GetHashCode() => 0;

    internal override void Write(StringBuilder text) => text.Append("null");
}
