using System.Collections.Concurrent;

namespace Specular.Simulation.Accounts;

/// <summary>Ids that operations issued, by account, with what the caller had asked for; and ids that somebody said were issued. Bounded: the oldest go first.</summary>
internal sealed class IssuedIds(int limit)
{
    private readonly ConcurrentDictionary<Key, IssuedId> _issues = new();
    private readonly ConcurrentQueue<Key> _byAge = new();
    private readonly ConcurrentDictionary<(int Rule, string? Account), bool> _seeded = new();
    private long _dropped;

    /// <summary>How many were forgotten.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Remembers an id for a rule.</summary>
    public void Add(int rule, string account, string value, IssuedId issue) => Remember(new Key(rule, account, value), issue);

    /// <summary>Lets an id count as issued for a rule.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="account">The account; null is every account.</param>
    /// <param name="value">The id.</param>
    /// <param name="issue">When it was issued, and with what.</param>
    public void Seed(int rule, string? account, string value, IssuedId issue)
    {
        _issues.TryRemove(new Key(rule, account, value), out _);
        Remember(new Key(rule, account, value), issue);
        if (_seeded.Count < limit)
        {
            _seeded[(rule, account)] = true;
        }
    }

    /// <summary>Whether somebody said of the account, or of all, which ids were issued for a rule.</summary>
    public bool HasSeeds(int rule, string account) => !_seeded.IsEmpty && (_seeded.ContainsKey((rule, account)) || _seeded.ContainsKey((rule, null)));

    /// <summary>An id issued to an account, or null.</summary>
    public IssuedId? Find(int rule, string account, string value) =>
        _issues.GetValueOrDefault(new Key(rule, account, value)) ?? (_seeded.IsEmpty ? null : _issues.GetValueOrDefault(new Key(rule, null, value)));

    private void Remember(Key key, IssuedId issue)
    {
        if (!_issues.TryAdd(key, issue))
        {
            return;
        }

        _byAge.Enqueue(key);
        while (_issues.Count > limit && _byAge.TryDequeue(out var oldest))
        {
            if (_issues.TryRemove(oldest, out _))
            {
                Interlocked.Increment(ref _dropped);
            }
        }
    }

    private readonly record struct Key(int Rule, string? Account, string Value);
}
