using System.Text;

namespace Specular.Specification.Values;

/// <summary>A JSON array.</summary>
public sealed class JsonArray(ValueList<JsonValue> items) : JsonValue
{
    /// <inheritdoc />
    public override JsonKind Kind => JsonKind.Array;

    /// <summary>The items in their order.</summary>
    public ValueList<JsonValue> Items { get; } = items;

    /// <inheritdoc />
    public override bool Equals(JsonValue? other) => other is JsonArray array && array.Items.Equals(Items);

    /// <inheritdoc />
    public override int GetHashCode() => Items.GetHashCode();

    internal override void Write(StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Items[i].Write(text);
        }

        text.Append(']');
    }
}
