namespace Specular.Simulation.Journaling;

/// <summary>A piece of the ring: entries one after the other, each with its length before it.</summary>
internal sealed class JournalChunk(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];
    private int _used;

    /// <summary>How large it is.</summary>
    public int Size => _bytes.Length;

    /// <summary>How many entries it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Writes an entry; false when there is no room for it.</summary>
    public bool TryAdd(JournalEntry entry, int size)
    {
        if (_bytes.Length - _used < size + sizeof(int))
        {
            return false;
        }

        BitConverter.TryWriteBytes(_bytes.AsSpan(_used), size);
        new JournalCodec(_bytes.AsSpan(_used + sizeof(int), size)).Write(entry);
        _used += size + sizeof(int);
        Count++;
        return true;
    }

    /// <summary>Reads the entries.</summary>
    public IEnumerable<JournalEntry> Read()
    {
        for (var at = 0; at < _used;)
        {
            var size = BitConverter.ToInt32(_bytes, at);
            yield return new JournalCodec(_bytes.AsSpan(at + sizeof(int), size)).Read();
            at += size + sizeof(int);
        }
    }

    /// <summary>Empties it, to be used again.</summary>
    public void Clear() => (_used, Count) = (0, 0);
}
