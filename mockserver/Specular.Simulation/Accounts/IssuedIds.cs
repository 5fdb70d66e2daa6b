using System.Collections.Concurrent;
using Specular.Specification.Values;

namespace Specular.Simulation.Accounts;

/// <summary>Ids that operations issued, by account, with what the caller had asked for. Bounded: the oldest go first.</summary>
internal sealed class IssuedIds(int limit)
{
    private readonly ConcurrentDictionary<Key, Issue> _issues = new();
    private readonly ConcurrentQueue<Key> _byAge = new();
    private long _dropped;

    /// <summary>How many were forgotten.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Remembers an id for a rule.</summary>
    public void Add(int rule, string account, string value, DateTimeOffset now, JsonObject? asked)
    {
        var key = new Key(rule, account, value);
        if (!_issues.TryAdd(key, new Issue(now, asked)))
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

    /// <summary>An id issued to an account, or null.</summary>
    public Issue? Find(int rule, string account, string value) => _issues.GetValueOrDefault(new Key(rule, account, value));

    /// <summary>An id's issue.</summary>
    internal sealed record Issue(DateTimeOffset At, JsonObject? Asked);

    private readonly record struct Key(int Rule, string Account, string Value);
}
