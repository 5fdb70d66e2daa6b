using Specular.Specification.Profiles;

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
    /// <param name="rules">The rules of each operation, by the operation's number.</param>
    public IEnumerable<JournalEntry> Read(IReadOnlyList<IReadOnlyList<Rule>> rules)
    {
        for (var at = 0; at < _used;)
        {
            var size = BitConverter.ToInt32(_bytes, at);
            yield return new JournalCodec(_bytes.AsSpan(at + sizeof(int), size)).Read(rules);
            at += size + sizeof(int);
        }
    }

    /// <summary>Empties it, to be used again.</summary>
    public void Clear() => (_used, Count) = (0, 0);
}
