using Specular.Simulation.Tasks;
using Specular.Simulation.Timelines;
using Specular.Specification.Contract;

namespace Specular.Simulation.Tests;

public sealed class ConcurrencyTests
{
    private static readonly string[] s_order = ["submitted", "processing", "succeed", "failed"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void SixteenPollersOnlyEverSeeTasksGoForward(int seed)
    {
        var random = new Random(seed);
        var client = new Client(new SimulatorOptions { JournalBytes = 0 });
        var ids = new List<string>();
        for (var i = 0; i < 24; i++)
        {
            client.Simulator.Arrange(Surfaces.LipSync, random.Next(4) switch
            {
                0 => Outcome.SucceedAfterPolls(random.Next(20), random.Next(20)),
                1 => Outcome.FailAtOnce(),
                2 => Outcome.Fail(),
                _ => Outcome.Succeed(TimeSpan.FromMilliseconds(random.Next(50)), TimeSpan.FromMilliseconds(random.Next(50))),
            });
            ids.Add(client.Start());
        }

        // What any poller has seen to its end, no poller that begins later may see undone: not only what one poller sees in a row.
        var highest = new int[ids.Count];
        var wrong = 0;
        var pollers = Enumerable.Range(0, 16).Select(p => new Thread(() =>
        {
            var own = new Random((seed * 100) + p);
            for (var i = 0; i < 600; i++)
            {
                var task = own.Next(ids.Count);
                var before = Volatile.Read(ref highest[task]);
                var seen = Math.Min(Array.IndexOf(s_order, client.Status(ids[task])), 2);
                if (seen < before)
                {
                    Interlocked.Increment(ref wrong);
                }

                int known;
                while ((known = Volatile.Read(ref highest[task])) < seen && Interlocked.CompareExchange(ref highest[task], seen, known) != known)
                {
                }

                if (p == 0)
                {
                    client.Clock.Advance(TimeSpan.FromMilliseconds(own.Next(700)));
                }
            }
        })).ToArray();
        Array.ForEach(pollers, p => p.Start());
        Array.ForEach(pollers, p => p.Join());
        Assert.Equal(0, wrong);
        Assert.All(highest, h => Assert.Equal(2, h));
    }

    [Fact]
    public void AClockThatIsSetBackMovesNoTaskBack()
    {
        var now = DateTimeOffset.UnixEpoch;
        var task = TaskOf(new Timeline { CreatedAt = now, SubmittedFor = TimeSpan.FromSeconds(1), ProcessingFor = TimeSpan.FromSeconds(1) });
        Assert.Equal(TaskState.Succeeded, task.Poll(now.AddSeconds(5)).State);
        Assert.Equal(TaskState.Succeeded, task.Poll(now).State);
    }

    [Fact]
    public void ATimelineIsAFunctionOfTheClockAndThePolls()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var start = DateTimeOffset.UnixEpoch.AddSeconds(random.Next(1000));
            var timeline = new Timeline
            {
                CreatedAt = start,
                SubmittedFor = TimeSpan.FromMilliseconds(random.Next(5000)),
                ProcessingFor = TimeSpan.FromMilliseconds(random.Next(5000)),
                SkipsProcessing = random.Next(2) == 0,
                End = (TaskState)random.Next(1, 6),
                SubmittedPolls = random.Next(3) == 0 ? random.Next(5) : null,
            };
            var (state, since) = (TaskState.Submitted, start);
            var (now, polls) = (start, 0);
            for (var step = 0; step < 20; step++)
            {
                (now, polls) = (now.AddMilliseconds(random.Next(1500)), polls + 1);
                var next = timeline.At(now, polls);
                Assert.Equal(next, timeline.At(now, polls));
                Assert.True(TaskMoment.Rank(next.State) >= TaskMoment.Rank(state));
                Assert.InRange(next.Since, start, now);
                (state, since) = next;
            }
        }
    }

    [Fact]
    public void OneOfManyCancelsAndTheTaskStaysCancelled()
    {
        var now = DateTimeOffset.UnixEpoch;
        var task = TaskOf(new Timeline { CreatedAt = now, SubmittedFor = TimeSpan.FromSeconds(1), ProcessingFor = TimeSpan.FromSeconds(1) });
        var wins = 0;
        Parallel.For(0, 32, _ => Interlocked.Add(ref wins, task.TryCancel(now) ? 1 : 0));
        Assert.Equal(1, wins);
        Assert.Equal(TaskState.Cancelled, task.Poll(now.AddDays(1)).State);
    }

    private static SimulatedTask TaskOf(Timeline timeline) => new(timeline)
    {
        Plan = null!,
        Id = "1",
        ExternalId = null,
        Account = "",
        FailureMessage = "",
        Seed = 1,
        Asked = null,
    };
}
