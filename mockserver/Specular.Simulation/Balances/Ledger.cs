namespace Specular.Simulation.Balances;

/// <summary>What the accounts of one namespace have left and have spent. Bounded: the account seen first is forgotten first, and begins anew if it comes back.</summary>
internal sealed class Ledger(SimulatedBalance? initial, int limit)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, SimulatedBalance> _left = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();
    private readonly SortedDictionary<string, decimal> _spent = new(StringComparer.Ordinal);
    private SimulatedBalance? _initial = initial;
    private long _dropped;

    /// <summary>How many accounts were forgotten.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>What was spent, by unit.</summary>
    public KeyValuePair<string, decimal>[] Spent
    {
        get
        {
            lock (_lock)
            {
                return [.. _spent];
            }
        }
    }

    /// <summary>All of it, as it is now.</summary>
    public BalanceSheet Sheet
    {
        get
        {
            lock (_lock)
            {
                return new BalanceSheet(_initial, [.. _byAge.Select(a => KeyValuePair.Create(a, _left[a]))], [.. _spent]);
            }
        }
    }

    /// <summary>What an account has left; null is without end.</summary>
    public SimulatedBalance? Left(string account)
    {
        lock (_lock)
        {
            return _left.GetValueOrDefault(account) ?? _initial;
        }
    }

    /// <summary>Takes the price of a call. Null when that went well, else the balance that does not suffice.</summary>
    public SimulatedBalance? Take(string account, CallPrice price)
    {
        lock (_lock)
        {
            if ((_left.GetValueOrDefault(account) ?? _initial) is { } balance && price.IsPaidBy(balance))
            {
                if (balance.Amount < price.Amount)
                {
                    return balance;
                }

                Set(account, balance with { Amount = balance.Amount - price.Amount });
            }

            _spent[price.Unit] = _spent.GetValueOrDefault(price.Unit) + price.Amount;
            return null;
        }
    }

    /// <summary>Gives the price of a call back that came to nothing.</summary>
    public void GiveBack(string account, CallPrice price)
    {
        lock (_lock)
        {
            if (_left.GetValueOrDefault(account) is { } balance && price.IsPaidBy(balance))
            {
                _left[account] = balance with { Amount = balance.Amount + price.Amount };
            }

            _spent[price.Unit] = _spent.GetValueOrDefault(price.Unit) - price.Amount;
        }
    }

    /// <summary>Sets the balance of all accounts anew; null is without end.</summary>
    public void SetAll(SimulatedBalance? balance)
    {
        lock (_lock)
        {
            _initial = balance;
            _left.Clear();
            _byAge.Clear();
        }
    }

    /// <summary>Sets the balance of one account.</summary>
    public void SetOne(string account, SimulatedBalance balance)
    {
        lock (_lock)
        {
            Set(account, balance);
        }
    }

    private void Set(string account, SimulatedBalance balance)
    {
        if (!_left.ContainsKey(account))
        {
            _byAge.Enqueue(account);
        }

        _left[account] = balance;
        while (_left.Count > limit && _byAge.TryDequeue(out var oldest))
        {
            _left.Remove(oldest);
            _dropped++;
        }
    }
}
