using System.Collections.Concurrent;
using Specular.Simulation.Accounts;
using Specular.Simulation.Balances;
using Specular.Simulation.Randomness;
using Specular.Simulation.Scenarios;
using Specular.Simulation.Tasks;

namespace Specular.Simulation.Namespaces;

/// <summary>All that requests of one namespace leave behind.</summary>
internal sealed class NamespaceState
{
    private readonly ConcurrentDictionary<string, OutcomeQueue> _outcomes = new(StringComparer.Ordinal);
    private long _calls;
    private long _lastUse;

    public NamespaceState(string name, SimulatorOptions options, IReadOnlyList<SeedPlan> seeds)
    {
        Name = name;
        Seed = SeededRandom.Hash(name) ^ (ulong)options.Seed;
        Tasks = new TaskStore(options.MaxTasks);
        Issued = new IssuedIds(options.MaxIssuedIds);
        Ledger = new Ledger(options.Balance, options.MaxAccounts);
        Used = new UsedValues(options.MaxIssuedIds);
        var now = options.Clock.GetUtcNow();
        foreach (var seed in seeds)
        {
            seed.Apply(Issued, now);
        }

        foreach (var arrangement in options.Arrangements)
        {
            Arrange(arrangement);
        }
    }

    public string Name { get; }

    /// <summary>Where everything random in it comes from.</summary>
    public ulong Seed { get; }

    public TaskStore Tasks { get; }

    public IssuedIds Issued { get; }

    public UsedValues Used { get; }

    public Ledger Ledger { get; }

    /// <summary>When it was last used, counted in uses of all namespaces.</summary>
    public long LastUse
    {
        get => Volatile.Read(ref _lastUse);
        set => Volatile.Write(ref _lastUse, value);
    }

    /// <summary>The number of the next call, from 1.</summary>
    public ulong NextCall() => (ulong)Interlocked.Increment(ref _calls);

    /// <summary>Arranges an outcome.</summary>
    public void Arrange(Arrangement arrangement) => _outcomes.GetOrAdd(arrangement.Operation, static _ => new OutcomeQueue()).Add(arrangement.Outcome, arrangement.Times);

    /// <summary>Takes the outcome arranged for the next call of an operation.</summary>
    public Outcome? TakeOutcome(string operation) => _outcomes.TryGetValue(operation, out var queue) ? queue.Take() : null;
}
