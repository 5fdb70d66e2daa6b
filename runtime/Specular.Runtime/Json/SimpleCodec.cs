using System.Text.Json;

namespace Specular.Json;

/// <summary>A codec of two delegates.</summary>
internal sealed class SimpleCodec<T>(T empty, SimpleCodec<T>.Reading read, Action<Utf8JsonWriter, T> write) : JsonCodec<T>
{
    internal delegate T Reading(ref Utf8JsonReader reader, JsonReadContext context);

    public override T Empty => empty;

    public override T ReadValue(ref Utf8JsonReader reader, JsonReadContext context) => read(ref reader, context);

    public override void WriteValue(Utf8JsonWriter writer, T value, JsonWriteContext context) => write(writer, value);
}
