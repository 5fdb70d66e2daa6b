namespace Specular.Simulation;

/// <summary>The last requests, in a ring with a byte budget; it says how many it had to drop. Safe to use from many threads.</summary>
public sealed class RequestJournal
{
    internal RequestJournal(long budget) => Budget = budget;

    /// <summary>How many bytes it holds at most.</summary>
    public long Budget { get; }

    /// <summary>How many bytes it holds.</summary>
    public long Bytes => throw new NotSupportedException();

    /// <summary>How many entries it dropped to stay within <see cref="Budget"/>.</summary>
    public long Dropped => throw new NotSupportedException();

    /// <summary>The entries, oldest first; of one namespace, or (null) of all.</summary>
    public IReadOnlyList<JournalEntry> Entries(string? @namespace = null) => throw new NotSupportedException();

    /// <summary>Removes the entries of one namespace, or (null) of all.</summary>
    public void Clear(string? @namespace = null) => throw new NotSupportedException();
}
