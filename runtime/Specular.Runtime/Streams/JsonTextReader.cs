namespace Specular;

/// <summary>Reads JSON texts that a mark stands between; empty ones keep a connection alive and are passed over.</summary>
internal sealed class JsonTextReader(StreamBuffer buffer, ReadOnlyMemory<byte> mark) : StreamItemReader(buffer)
{
    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await Buffer.ReadAsync(mark, cancellationToken).ConfigureAwait(false))
        {
            Data = Trim(Buffer.Piece);
            if (Data.Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Lines may begin with a record separator too, where a sequence is called by another name.
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> piece) => piece.Trim(" \t\r\n\u001E"u8);
}
