using System.Collections.Concurrent;
using Specular.Simulation.Accounts;

namespace Specular.Simulation.Namespaces;

/// <summary>The namespaces, bounded: the one not used for longest goes first. The common one stays.</summary>
internal sealed class NamespaceStore
{
    private readonly ConcurrentDictionary<string, NamespaceState> _byName = new(StringComparer.Ordinal);
    private readonly object _removal = new();
    private readonly SimulatorOptions _options;
    private readonly IReadOnlyList<SeedPlan> _seeds;
    private NamespaceState _common;
    private long _uses;
    private long _dropped;

    public NamespaceStore(SimulatorOptions options, IReadOnlyList<SeedPlan> seeds)
    {
        _options = options;
        _seeds = seeds;
        _common = new NamespaceState("", options, seeds);
    }

    public int Count => _byName.Count + 1;

    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>All of them.</summary>
    public IEnumerable<NamespaceState> All => _byName.Values.Prepend(Volatile.Read(ref _common));

    /// <summary>The namespace of that name, made when it is not there.</summary>
    public NamespaceState Get(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Volatile.Read(ref _common);
        }

        if (!_byName.TryGetValue(name, out var state))
        {
            state = _byName.GetOrAdd(name, static (n, store) => new NamespaceState(n, store._options, store._seeds), this);
            DropOldest(name);
        }

        state.LastUse = Interlocked.Increment(ref _uses);
        return state;
    }

    /// <summary>The namespace of that name, if it is there.</summary>
    public NamespaceState? Find(string name) => name.Length == 0 ? Volatile.Read(ref _common) : _byName.GetValueOrDefault(name);

    /// <summary>Forgets one namespace, or (null) all.</summary>
    public void Reset(string? name)
    {
        if (name is null)
        {
            _byName.Clear();
        }
        else
        {
            _byName.TryRemove(name, out _);
        }

        if (string.IsNullOrEmpty(name))
        {
            Volatile.Write(ref _common, new NamespaceState("", _options, _seeds));
        }
    }

    private void DropOldest(string added)
    {
        lock (_removal)
        {
            while (_byName.Count >= Math.Max(_options.MaxNamespaces, 2)
                && _byName.Values.Where(n => !string.Equals(n.Name, added, StringComparison.Ordinal)).MinBy(n => n.LastUse) is { } oldest)
            {
                _byName.TryRemove(oldest.Name, out _);
                Interlocked.Increment(ref _dropped);
            }
        }
    }
}
