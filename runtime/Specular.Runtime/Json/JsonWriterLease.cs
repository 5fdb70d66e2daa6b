using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specular.Json;

/// <summary>A writer and its buffer, kept per thread: writing a body costs the body's own array and no more.</summary>
internal sealed class JsonWriterLease : IDisposable
{
    /// <summary>Leaves Chinese as it is; what remains escaped is what JSON must have escaped.</summary>
    internal static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static JsonWriterLease? _free;

    private ArrayBufferWriter<byte> _buffer = new(1024);

    private JsonWriterLease() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    public static JsonWriterLease Rent()
    {
        var lease = _free ?? new JsonWriterLease();
        _free = null;
        return lease;
    }

    public byte[] ToArray()
    {
        Writer.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    public void Dispose()
    {
        if (_buffer.Capacity > KeptCapacity)
        {
            _buffer = new ArrayBufferWriter<byte>(1024);
            Writer.Reset(_buffer);
        }
        else
        {
            _buffer.ResetWrittenCount();
            Writer.Reset();
        }

        _free = this;
    }
}
