using System.Collections.Concurrent;

namespace Specular.Simulation.Tasks;

/// <summary>The tasks of a namespace, bounded: the one that finished first goes first, and if none has finished, the oldest.</summary>
internal sealed class TaskStore(int limit)
{
    private readonly ConcurrentDictionary<TaskKey, SimulatedTask> _byId = new();
    private readonly ConcurrentDictionary<TaskKey, SimulatedTask> _byExternalId = new();
    private readonly LinkedList<SimulatedTask> _byAge = [];
    private readonly PriorityQueue<LinkedListNode<SimulatedTask>, DateTimeOffset> _byEnd = new();
    private readonly object _ageLock = new();
    private long _dropped;

    public int Count => _byId.Count;

    /// <summary>How many tasks were forgotten.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes a caller's own id for a task; false when the account uses it already.</summary>
    public bool TryReserve(SimulatedTask task) =>
        task.ExternalId is not { } id || _byExternalId.TryAdd(new TaskKey(task.Plan.Surface, task.Account, id), task);

    /// <summary>Whether an account uses an id of its own.</summary>
    public bool IsReserved(int surface, string account, string externalId) => _byExternalId.ContainsKey(new TaskKey(surface, account, externalId));

    /// <summary>Whether an id is free.</summary>
    public bool TryAdd(SimulatedTask task, DateTimeOffset now)
    {
        if (!_byId.TryAdd(KeyOf(task), task))
        {
            return false;
        }

        SimulatedTask? forgotten = null;
        lock (_ageLock)
        {
            var node = _byAge.AddLast(task);
            if (task.Timeline.EndsAt is { } end)
            {
                _byEnd.Enqueue(node, end);
            }

            if (_byAge.Count > limit)
            {
                forgotten = RemoveOldest(now);
            }
        }

        if (forgotten is not null)
        {
            Forget(forgotten);
        }

        return true;
    }

    /// <summary>The task of an account with an id, ours or (where asked) the caller's.</summary>
    public SimulatedTask? Find(TaskKey key, bool byExternalId) =>
        _byId.TryGetValue(key, out var task) || (byExternalId && _byExternalId.TryGetValue(key, out task)) ? task : null;

    /// <summary>Takes a task back that was added a moment ago.</summary>
    public void Remove(SimulatedTask task)
    {
        lock (_ageLock)
        {
            _byAge.Remove(task);
        }

        _byId.TryRemove(KeyOf(task), out _);
    }

    /// <summary>All tasks, oldest first.</summary>
    public IReadOnlyList<SimulatedTask> All()
    {
        lock (_ageLock)
        {
            return [.. _byAge];
        }
    }

    private SimulatedTask RemoveOldest(DateTimeOffset now)
    {
        while (_byEnd.TryPeek(out var first, out var end) && (first.List is null || end <= now))
        {
            _byEnd.Dequeue();
            if (first.List is not null)
            {
                _byAge.Remove(first);
                return first.Value;
            }
        }

        var oldest = _byAge.First!;
        _byAge.RemoveFirst();
        Compact();
        return oldest.Value;
    }

    // Tasks that went by age stay in the other order until they come to its front, which under a clock that stands still may be never.
    private void Compact()
    {
        if (_byEnd.Count <= (2 * _byAge.Count) + 16)
        {
            return;
        }

        var live = _byEnd.UnorderedItems.Where(i => i.Element.List is not null).ToArray();
        _byEnd.Clear();
        _byEnd.EnqueueRange(live);
    }

    private static TaskKey KeyOf(SimulatedTask task) => new(task.Plan.Surface, task.Account, task.Id);

    private void Forget(SimulatedTask task)
    {
        Interlocked.Increment(ref _dropped);
        _byId.TryRemove(KeyOf(task), out _);
        if (task.ExternalId is { } id)
        {
            _byExternalId.TryRemove(new KeyValuePair<TaskKey, SimulatedTask>(new TaskKey(task.Plan.Surface, task.Account, id), task));
        }
    }
}
