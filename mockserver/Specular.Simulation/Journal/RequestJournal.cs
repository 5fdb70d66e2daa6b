namespace Specular.Simulation;

/// <summary>The last requests, in a ring with a byte budget; it says how many it had to drop. Safe to use from many threads.</summary>
public sealed class RequestJournal
{
    // What an entry takes beside its texts: the object, its arrays, its place in the ring.
    private const int EntryOverhead = 256;

    private readonly Queue<JournalEntry> _entries = new();
    private readonly object _lock = new();
    private long _bytes;
    private long _dropped;

    internal RequestJournal(long budget) => Budget = budget;

    /// <summary>How many bytes it holds at most.</summary>
    public long Budget { get; }

    /// <summary>How many bytes it holds, about.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>How many entries it dropped to stay within <see cref="Budget"/>.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>The entries, oldest first; of one namespace, or (null) of all.</summary>
    public IReadOnlyList<JournalEntry> Entries(string? @namespace = null)
    {
        lock (_lock)
        {
            return [.. _entries.Where(e => @namespace is null || string.Equals(e.Namespace, @namespace, StringComparison.Ordinal))];
        }
    }

    /// <summary>Removes the entries of one namespace, or (null) of all.</summary>
    public void Clear(string? @namespace = null)
    {
        lock (_lock)
        {
            var kept = _entries.Where(e => @namespace is not null && !string.Equals(e.Namespace, @namespace, StringComparison.Ordinal)).ToArray();
            _entries.Clear();
            _bytes = 0;
            foreach (var entry in kept)
            {
                _entries.Enqueue(entry);
                _bytes += SizeOf(entry);
            }
        }
    }

    internal void Add(JournalEntry entry)
    {
        var size = SizeOf(entry);
        lock (_lock)
        {
            _entries.Enqueue(entry);
            _bytes += size;
            while (_bytes > Budget && _entries.TryDequeue(out var oldest))
            {
                _bytes -= SizeOf(oldest);
                _dropped++;
            }
        }
    }

    private static long SizeOf(JournalEntry entry)
    {
        long size = EntryOverhead + entry.Body.Length + entry.ResponseBody.Length + (2L * (entry.Path.Length + entry.Query.Length));
        foreach (var header in entry.Headers)
        {
            size += 32 + (2L * (header.Name.Length + header.Value.Length));
        }

        foreach (var violation in entry.Violations)
        {
            size += 64 + (2L * (violation.Pointer.Length + violation.Expected.Length + violation.Actual.Length));
        }

        return size;
    }
}
