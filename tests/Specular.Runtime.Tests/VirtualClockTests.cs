using System.Diagnostics;

namespace Specular.Runtime.Tests;

public sealed class VirtualClockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void TheClockStandsStillUntilItIsMoved()
    {
        var clock = new VirtualClock(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        var mark = clock.GetTimestamp();
        Assert.Equal(new DateTimeOffset(2026, 4, 30, 16, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.FromMinutes(10), clock.GetElapsedTime(mark));
        clock.SetUtcNow(new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, clock.GetUtcNow().Day);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.SetUtcNow(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void TimersFireInOrderEachAtItsOwnTime()
    {
        var clock = new VirtualClock();
        var begin = clock.GetUtcNow();
        var fired = new List<string>();
        using var late = Timer("late", 30, 0);
        using var early = Timer("early", 10, 0);
        using var periodic = Timer("p", 8, 8);
        using var never = Timer("never", 20, 0);
        never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(["p@8", "early@10", "p@16", "p@24", "late@30"], fired);
        Assert.Equal(0, clock.WaitingCount);

        ITimer Timer(string name, int due, int period) => clock.CreateTimer(
            _ => fired.Add(FormattableString.Invariant($"{name}@{(clock.GetUtcNow() - begin).TotalSeconds}")),
            null,
            TimeSpan.FromSeconds(due),
            TimeSpan.FromSeconds(period));
    }

    [Fact]
    public async Task ADelayOfAnHourTakesNoTimeWhenTheClockAdvancesByItself()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var real = Stopwatch.StartNew();
        for (var i = 0; i < 60; i++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock, Token);
        }

        Assert.Equal(TimeSpan.FromHours(1), clock.GetUtcNow() - begin);
        Assert.InRange(real.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task TheNearestWaiterComesFirst()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var order = new List<double>();
        Task all;
        using (clock.Hold())
        {
            all = Task.WhenAll(Wait(50), Wait(10), Wait(30));
            Assert.Equal(3, clock.WaitingCount);
        }

        await all.WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.Equal([10, 30, 50], order);

        async Task Wait(int seconds)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), clock, Token);
            lock (order)
            {
                order.Add((clock.GetUtcNow() - begin).TotalSeconds);
            }
        }
    }

    [Fact]
    public async Task AHoldKeepsTheClockFromJumping()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var hold = clock.Hold();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, Token);
        var real = Stopwatch.StartNew();
        await Task.Delay(40, Token);

        // A hold is soft: on a machine so busy that nothing stirs for 250 ms it gives way.
        var (now, isDone) = (clock.GetUtcNow(), delay.IsCompleted);
        if (real.ElapsedMilliseconds < 200)
        {
            Assert.False(isDone);
            Assert.Equal(begin, now);
        }

        hold.Dispose();
        hold.Dispose();
        await delay.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    [Fact]
    public async Task AHoldThatWaitsForTheClockItselfIsNoDeadlock()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        using var hold = clock.Hold();
        await Task.Delay(TimeSpan.FromHours(1), clock, Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    [Fact]
    public async Task HousekeepingDoesNotDriveTheClock()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var ticks = 0;
        using var housekeeping = clock.CreateTimer(_ => ticks++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        await Task.Delay(30, Token);
        Assert.Equal(begin, clock.GetUtcNow());
        await Task.Delay(TimeSpan.FromSeconds(10), clock, Token);
        Assert.Equal(10, ticks);
    }

    [Fact]
    public async Task AScaledClockRunsFaster()
    {
        var clock = new VirtualClock { Scale = 10_000 };
        var begin = clock.GetUtcNow();
        await Task.Delay(TimeSpan.FromMinutes(5), clock, Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.True(clock.GetUtcNow() - begin >= TimeSpan.FromMinutes(5));
        clock.Scale = 0;
        var still = clock.GetUtcNow();
        await Task.Delay(5, Token);
        Assert.Equal(still, clock.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Scale = -1);
    }

    [Fact]
    public async Task ATokenIsCancelledByTheClock()
    {
        var clock = new VirtualClock();
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(source.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(source.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromDays(1), clock, source.Token));
        Assert.Equal(0, clock.WaitingCount);
    }

    [Fact]
    public async Task ManyWaitersOnManyThreadsAllComeBack()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(
            async () =>
            {
                for (var n = 0; n < 50; n++)
                {
                    await Task.Delay(TimeSpan.FromSeconds(i), clock, Token);
                }
            },
            Token))).WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.True(clock.GetUtcNow() - begin >= TimeSpan.FromSeconds(16 * 50));
    }
}
