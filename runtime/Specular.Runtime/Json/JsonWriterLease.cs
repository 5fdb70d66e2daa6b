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
    private static JsonWriterLease? _kept;

    private readonly JsonBuffer _buffer = new();
    private bool _isOut;

    private JsonWriterLease() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });

    public Utf8JsonWriter Writer { get; }

    /// <summary>The thread's lease, or a new one while that is out: a write within a write is rare.</summary>
    public static JsonWriterLease Rent()
    {
        var lease = _kept ??= new JsonWriterLease();
        if (lease._isOut)
        {
            lease = new JsonWriterLease();
        }

        lease._isOut = true;
        return lease;
    }

    public byte[] ToArray()
    {
        Writer.Flush();
        return _buffer.ToArray();
    }

    public void Dispose()
    {
        _buffer.Clear(KeptCapacity);
        Writer.Reset();
        _isOut = false;
    }
}
