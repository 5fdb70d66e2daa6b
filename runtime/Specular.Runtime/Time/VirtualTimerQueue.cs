namespace Specular;

/// <summary>The pending timers of a <see cref="VirtualClock"/>, by due time; used under the clock's lock.</summary>
internal sealed class VirtualTimerQueue
{
    private readonly SortedSet<VirtualTimer> _timers = new(VirtualTimer.ByDueTime);

    /// <summary>How many fire once: those somebody waits for.</summary>
    public int WaitingCount { get; private set; }

    public VirtualTimer? First => _timers.Min;

    /// <summary>The first that fires once.</summary>
    public VirtualTimer? FirstWaiting
    {
        get
        {
            foreach (var timer in _timers)
            {
                if (timer.Period == 0)
                {
                    return timer;
                }
            }

            return null;
        }
    }

    public void Add(VirtualTimer timer)
    {
        if (_timers.Add(timer) && timer.Period == 0)
        {
            WaitingCount++;
        }
    }

    /// <summary>Takes a timer out, before its due time or period change.</summary>
    public void Remove(VirtualTimer timer)
    {
        if (_timers.Remove(timer) && timer.Period == 0)
        {
            WaitingCount--;
        }
    }
}
