using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Specular.Specification.Values;

namespace Specular.Simulation.Bytes;

/// <summary>Writes bodies with a writer and a buffer that each thread keeps.</summary>
internal static class JsonBytesWriter
{
    // A body this large is rare; its buffer is not worth keeping.
    private const int LargestKept = 256 * 1024;

    // Chinese stays readable; the answer is JSON and never stands in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Scratch space, not state: it is empty between two calls.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? t_scratch;

    /// <summary>The bytes that an action writes.</summary>
    public static byte[] Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var (buffer, writer) = t_scratch ?? Create();
        t_scratch = null;
        write(writer, state);
        writer.Flush();
        var bytes = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            t_scratch = (buffer, writer);
        }

        return bytes;
    }

    /// <summary>The bytes of a value.</summary>
    public static byte[] Write(JsonValue value) => Write(value, static (writer, v) => Write(writer, v));

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, JsonValue value)
    {
        switch (value)
        {
            case JsonObject o:
                writer.WriteStartObject();
                foreach (var member in o.Members.AsSpan())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray a:
                writer.WriteStartArray();
                foreach (var item in a.Items.AsSpan())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonString s:
                writer.WriteStringValue(s.Value);
                break;
            case JsonNumber n:
                writer.WriteRawValue(n.Text, skipInputValidation: true);
                break;
            case JsonBoolean b:
                writer.WriteBooleanValue(b.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }
}
