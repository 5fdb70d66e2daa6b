using System.Collections.Concurrent;

namespace Specular.Simulation.Accounts;

/// <summary>Values that an account may use once, for rules about members that are no task's own id. Bounded: the oldest go first.</summary>
internal sealed class UsedValues(int limit)
{
    private readonly ConcurrentDictionary<(int Rule, string Account, string Value), bool> _used = new();
    private readonly ConcurrentQueue<(int Rule, string Account, string Value)> _byAge = new();

    /// <summary>Whether a value was used.</summary>
    public bool IsUsed(int rule, string account, string value) => _used.ContainsKey((rule, account, value));

    /// <summary>Uses a value; false when it was used before.</summary>
    public bool TryUse(int rule, string account, string value)
    {
        var key = (rule, account, value);
        if (!_used.TryAdd(key, true))
        {
            return false;
        }

        _byAge.Enqueue(key);
        while (_used.Count > limit && _byAge.TryDequeue(out var oldest))
        {
            _used.TryRemove(oldest, out _);
        }

        return true;
    }
}
