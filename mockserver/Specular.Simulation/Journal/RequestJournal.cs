using Specular.Simulation.Journaling;
using Specular.Specification.Profiles;

namespace Specular.Simulation;

/// <summary>The last requests, in a ring with a byte budget; it says how many it had to drop. Safe to use from many threads.</summary>
public sealed class RequestJournal
{
    // The oldest entries are dropped a chunk at a time.
    private const int LargestChunk = 64 * 1024;
    private const int FewestChunks = 8;

    private readonly Queue<JournalChunk> _chunks = new();
    private readonly object _lock = new();
    private readonly int _chunkSize;
    private readonly IReadOnlyList<IReadOnlyList<Rule>> _rules;
    private JournalChunk? _last;
    private long _bytes;
    private long _dropped;

    internal RequestJournal(long budget, IReadOnlyList<IReadOnlyList<Rule>> rules)
    {
        _rules = rules;
        Budget = budget;
        _chunkSize = (int)Math.Clamp(budget / FewestChunks, 0, LargestChunk);
    }

    /// <summary>How many bytes it holds at most.</summary>
    public long Budget { get; }

    /// <summary>How many bytes it holds.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>How many entries it dropped to stay within <see cref="Budget"/>.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>The entries, oldest first; of one namespace, or (null) of all. They are read from the ring at each call.</summary>
    public IReadOnlyList<JournalEntry> Entries(string? @namespace = null)
    {
        lock (_lock)
        {
            return [.. _chunks.SelectMany(c => c.Read(_rules)).Where(e => @namespace is null || string.Equals(e.Namespace, @namespace, StringComparison.Ordinal))];
        }
    }

    /// <summary>Removes the entries of one namespace, or (null) of all.</summary>
    public void Clear(string? @namespace = null)
    {
        lock (_lock)
        {
            var kept = @namespace is null ? [] : Entries().Where(e => !string.Equals(e.Namespace, @namespace, StringComparison.Ordinal)).ToArray();
            _chunks.Clear();
            _last = null;
            _bytes = 0;
            foreach (var entry in kept)
            {
                AddLocked(entry);
            }
        }
    }

    internal void Add(JournalEntry entry)
    {
        lock (_lock)
        {
            AddLocked(entry);
        }
    }

    private void AddLocked(JournalEntry entry)
    {
        var size = JournalCodec.SizeOf(entry);
        if (_last?.TryAdd(entry, size) == true)
        {
            return;
        }

        var wanted = Math.Max(_chunkSize, size + sizeof(int));
        if (wanted > Budget)
        {
            _dropped++;
            return;
        }

        var chunk = MakeRoom(wanted) ?? new JournalChunk(wanted);
        chunk.TryAdd(entry, size);
        _chunks.Enqueue(chunk);
        _bytes += chunk.Size;
        _last = chunk;
    }

    // Drops the oldest chunks until another fits; the last one dropped is used again where it is as large as wanted.
    private JournalChunk? MakeRoom(int wanted)
    {
        JournalChunk? free = null;
        while (_bytes + wanted > Budget && _chunks.TryDequeue(out var oldest))
        {
            _bytes -= oldest.Size;
            _dropped += oldest.Count;
            oldest.Clear();
            free = oldest.Size == wanted ? oldest : null;
        }

        return free;
    }
}
