namespace Specular;

/// <summary>Reads the items of a stream one after the other, and nothing of what they carry.</summary>
internal abstract class StreamItemReader(StreamBuffer buffer) : IDisposable
{
    /// <summary>The item's name; null when it has none.</summary>
    public string? Name { get; protected set; }

    /// <summary>The last id that was told; null when none was.</summary>
    public string? Id { get; protected set; }

    /// <summary>What the item carries; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Data { get; protected set; }

    protected StreamBuffer Buffer => buffer;

    /// <summary>The reader for a stream.</summary>
    public static StreamItemReader Create(Stream stream, StreamFraming framing, long limit)
    {
        var buffer = new StreamBuffer(stream, limit);
        return framing switch
        {
            StreamFraming.Events => new ServerEventReader(buffer, limit),
            StreamFraming.Sequence => new JsonTextReader(buffer, "\u001E"u8.ToArray()),
            _ => new JsonTextReader(buffer, "\n"u8.ToArray()),
        };
    }

    /// <summary>Reads the next item; false at the end.</summary>
    /// <exception cref="ResponseTooLargeException">An item is larger than the limit.</exception>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    public void Dispose() => buffer.Dispose();
}
