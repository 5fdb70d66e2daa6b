using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>A value of a reference type, or null.</summary>
internal sealed class NullableCodec<T>(JsonCodec<T> inner) : JsonCodec<T?>
    where T : class
{
    public override T? Empty => null;

    public override T? ReadValue(ref Utf8JsonReader reader, JsonReadContext context) => context.IsNull(ref reader) ? null : inner.ReadValue(ref reader, context);

    public override void WriteValue(Utf8JsonWriter writer, T? value, JsonWriteContext context)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            inner.WriteValue(writer, value, context);
        }
    }

    public override RuleValue Inspect(T? value) => value is null ? default : inner.Inspect(value);
}
