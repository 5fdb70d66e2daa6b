using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Specular;

/// <summary>
/// A clock that a test moves: it stands still until it is advanced, runs faster or slower than real time by a scale, or jumps by itself to the next waiting timer, so that a
/// task of ten minutes is tested in milliseconds. Client and simulator share one. Safe for many threads at once; timers that are due at one advance fire in the order of
/// their due times, each with the clock at its own.
/// </summary>
/// <remarks>
/// Jumping by itself (<see cref="AutoAdvance"/>) happens when somebody waits for a timer and nobody is known to be at work: no <see cref="Hold"/> is out, and those woken last
/// have come back to wait, to hold, or not within 20 real milliseconds. A hold that shows no activity for 250 real milliseconds counts as stuck on the clock. Only timers
/// without a period count as waiting, so that housekeeping does not drive the clock. The transport of generated clients holds the clock while a call is under way, and
/// measures the timeout of a call in real time on such a clock.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Its two real timers are idle unless the clock has work for them, and are collected with it; a clock that must be disposed of is a burden to every test.")]
public sealed class VirtualClock : TimeProvider
{
    private static readonly TimeSpan GraceOfTheWoken = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan GraceOfHolds = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly VirtualTimerQueue _timers = new();
    private readonly long _start;
    private readonly Timer _scalePump;
    private readonly Timer _gracePump;
    private long _now;
    private long _realMark;
    private double _scale;
    private bool _autoAdvance;
    private bool _isJumpQueued;
    private int _holds;
    private int _awake;
    private long _activity;
    private long _graceActivity;
    private long _sequence;

    /// <summary>Makes a clock that stands still.</summary>
    /// <param name="start">Its first moment; null is the beginning of 2026, UTC.</param>
    public VirtualClock(DateTimeOffset? start = null)
    {
        _start = _now = (start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).UtcTicks;
        _realMark = Stopwatch.GetTimestamp();
        _scalePump = new Timer(static clock => ((VirtualClock)clock!).FireWhatIsDue(), this, Timeout.Infinite, Timeout.Infinite);
        _gracePump = new Timer(static clock => ((VirtualClock)clock!).EndGrace(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Virtual seconds per real second; 0, the default, stands still, 1 is real time.</summary>
    public double Scale
    {
        get
        {
            lock (_gate)
            {
                return _scale;
            }
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (!double.IsFinite(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The scale must be finite; to skip all waiting set AutoAdvance.");
            }

            lock (_gate)
            {
                Synchronize();
                _scale = value;
                ArmScalePump();
            }
        }
    }

    /// <summary>Whether the clock jumps by itself to the next timer somebody waits for. Default: false.</summary>
    public bool AutoAdvance
    {
        get
        {
            lock (_gate)
            {
                return _autoAdvance;
            }
        }

        set
        {
            lock (_gate)
            {
                _autoAdvance = value;
                ConsiderJump();
            }
        }
    }

    /// <summary>How many timers somebody waits for (those without a period): a test can wait until its client does.</summary>
    public int WaitingCount
    {
        get
        {
            lock (_gate)
            {
                return _timers.WaitingCount;
            }
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            Synchronize();
            return new DateTimeOffset(_now, TimeSpan.Zero);
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            Synchronize();
            return _now - _start;
        }
    }

    /// <summary>Moves the clock forward and fires, on this thread, what becomes due on the way.</summary>
    /// <param name="by">How far; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long target;
        lock (_gate)
        {
            Synchronize();
            target = checked(_now + by.Ticks);
        }

        AdvanceTo(target);
    }

    /// <summary>Moves the clock forward to a moment and fires, on this thread, what becomes due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment has passed: a clock does not go back.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        lock (_gate)
        {
            Synchronize();
            if (value.UtcTicks < _now)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "The clock does not go back; make a new one to begin earlier.");
            }
        }

        AdvanceTo(value.UtcTicks);
    }

    /// <summary>Keeps the clock from jumping by itself while something is at work that is not seen waiting. Dispose of it when the work is done.</summary>
    public IDisposable Hold()
    {
        lock (_gate)
        {
            _holds++;
            Woken(-1);
        }

        return new ClockHold(this);
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        Change(timer, dueTime, period);
        return timer;
    }

    internal void Release()
    {
        lock (_gate)
        {
            _holds--;
            Woken(+1);
            ConsiderJump();
        }
    }

    internal bool Change(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (timer.IsDisposed)
            {
                return false;
            }

            Synchronize();
            _timers.Remove(timer);
            timer.Period = period <= TimeSpan.Zero ? 0 : period.Ticks;
            if (dueTime >= TimeSpan.Zero)
            {
                timer.Due = _now + dueTime.Ticks;
                timer.Sequence = ++_sequence;
                _timers.Add(timer);
                if (timer.Period == 0)
                {
                    Woken(-1);
                }

                if (timer.Due == _now)
                {
                    ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.FireWhatIsDue(), this, preferLocal: false);
                }
                else
                {
                    ArmScalePump();
                    ConsiderJump();
                }
            }

            return true;
        }
    }

    internal void Forget(VirtualTimer timer)
    {
        lock (_gate)
        {
            timer.IsDisposed = true;
            _timers.Remove(timer);
        }
    }

    private void AdvanceTo(long target)
    {
        while (true)
        {
            VirtualTimer? due;
            lock (_gate)
            {
                Synchronize();
                due = _timers.First;
                if (due is null || due.Due > target)
                {
                    _now = Math.Max(_now, target);
                    ArmScalePump();
                    ConsiderJump();
                    return;
                }

                _timers.Remove(due);
                _now = Math.Max(_now, due.Due);
                if (due.Period > 0)
                {
                    due.Due += due.Period;
                    _timers.Add(due);
                }
                else
                {
                    Woken(+1);
                }
            }

            due.Fire();
        }
    }

    private void FireWhatIsDue()
    {
        long target;
        lock (_gate)
        {
            Synchronize();
            target = _now;
        }

        AdvanceTo(target);
    }

    // With a scale the clock runs by itself; whoever looks at it brings it up to date first.
    private void Synchronize()
    {
        var real = Stopwatch.GetTimestamp();
        if (_scale > 0)
        {
            _now += (long)(Stopwatch.GetElapsedTime(_realMark, real).Ticks * _scale);
        }

        _realMark = real;
    }

    private void ArmScalePump()
    {
        if (_scale > 0 && _timers.First is { } next)
        {
            var milliseconds = Math.Clamp((next.Due - _now) / _scale / TimeSpan.TicksPerMillisecond, 0, int.MaxValue);
            _scalePump.Change((int)Math.Ceiling(milliseconds), Timeout.Infinite);
        }
    }

    private void Woken(int change)
    {
        _awake = Math.Max(0, _awake + change);
        _activity++;
    }

    private void ConsiderJump()
    {
        if (!_autoAdvance || _timers.WaitingCount == 0)
        {
            return;
        }

        if (_holds > 0 || _awake > 0)
        {
            _graceActivity = _activity;
            _gracePump.Change(_holds > 0 ? GraceOfHolds : GraceOfTheWoken, Timeout.InfiniteTimeSpan);
        }
        else if (!_isJumpQueued)
        {
            _isJumpQueued = true;
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.Jump(), this, preferLocal: false);
        }
    }

    private void EndGrace()
    {
        lock (_gate)
        {
            if (_isJumpQueued || !_autoAdvance || _timers.WaitingCount == 0)
            {
                return;
            }

            if (_activity != _graceActivity)
            {
                ConsiderJump();
                return;
            }

            // Nothing stirred: whoever was woken does not come back, and whoever holds waits for the clock itself.
            _awake = 0;
            _isJumpQueued = true;
        }

        Jump(isForced: true);
    }

    private void Jump(bool isForced = false)
    {
        long target;
        lock (_gate)
        {
            _isJumpQueued = false;
            if (!isForced && (_holds > 0 || _awake > 0))
            {
                ConsiderJump();
                return;
            }

            if (!_autoAdvance || _timers.FirstWaiting is not { } next)
            {
                return;
            }

            target = next.Due;
        }

        AdvanceTo(target);
    }
}
