namespace Specular.Rules;

/// <summary>Values by key, so many at most: the oldest makes room. Safe for many threads.</summary>
internal sealed class BoundedStore<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly object _gate = new();
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Queue<TKey> _order = [];

    /// <summary>Whether something had to make room.</summary>
    public bool HasForgotten { get; private set; }

    public bool TryGet(TKey key, out TValue? value)
    {
        lock (_gate)
        {
            return _values.TryGetValue(key, out value);
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (!_values.ContainsKey(key))
            {
                if (_order.Count == capacity)
                {
                    _values.Remove(_order.Dequeue());
                    HasForgotten = true;
                }

                _order.Enqueue(key);
            }

            _values[key] = value;
        }
    }
}
