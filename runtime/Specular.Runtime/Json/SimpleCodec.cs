using System.Text.Json;
using Specular.Rules;

namespace Specular.Json;

/// <summary>A codec of delegates.</summary>
internal sealed class SimpleCodec<T>(T empty, SimpleCodec<T>.Reading read, Action<Utf8JsonWriter, T> write, Func<T, RuleValue>? inspect = null) : JsonCodec<T>
{
    internal delegate T Reading(ref Utf8JsonReader reader, JsonReadContext context);

    public override T Empty => empty;

    public override T ReadValue(ref Utf8JsonReader reader, JsonReadContext context) => read(ref reader, context);

    public override void WriteValue(Utf8JsonWriter writer, T value, JsonWriteContext context) => write(writer, value);

    public override RuleValue Inspect(T value) => inspect is null ? RuleValue.Opaque : inspect(value);
}
