using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>Reads and writes an open enum of integers.</summary>
/// <typeparam name="T">The generated type.</typeparam>
public abstract class OpenNumberCodec<T> : JsonCodec<T>
    where T : struct, IOpenNumber
{
    /// <inheritdoc />
    public override T Empty => default;

    /// <inheritdoc />
    public override T ReadValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Create(context.ReadInt64(ref reader));
    }

    /// <inheritdoc />
    public override void WriteValue(Utf8JsonWriter writer, T value, JsonWriteContext context)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }

    /// <inheritdoc />
    public override RuleValue Inspect(T value) => RuleValue.Of((decimal)value.Value);

    /// <summary>Reads a number of an optional member; a null is a violation, and the member counts as absent.</summary>
    public T? ReadOptionalValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsUnexpectedNull(ref reader) ? null : ReadValue(ref reader, context);
    }

    /// <summary>Reads a number, or null.</summary>
    public T? ReadNullableValue(ref Utf8JsonReader reader, JsonReadContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.IsNull(ref reader) ? null : ReadValue(ref reader, context);
    }

    /// <summary>The value for a number, known or not.</summary>
    protected abstract T Create(long number);
}
