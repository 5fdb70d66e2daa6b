namespace Specular.Simulation.Tests;

public sealed class BoundsTests
{
    [Fact]
    public void TheJournalKeepsWithinItsBudgetAndSaysWhatItDropped()
    {
        var client = new Client(new SimulatorOptions { JournalBytes = 20_000 });
        for (var i = 0; i < 200; i++)
        {
            client.Identify();
        }

        var journal = client.Simulator.Journal;
        var entries = journal.Entries();
        Assert.InRange(journal.Bytes, 1, 20_000);
        Assert.Equal(200, journal.Dropped + entries.Count);
        Assert.Equal(200, entries[^1].Number);
        Assert.Equal(journal.Dropped, client.Simulator.Statistics.DroppedJournalEntries);
    }

    [Fact]
    public void TheOldestFinishedTaskIsForgottenFirst()
    {
        var client = new Client(new SimulatorOptions { MaxTasks = 3 });
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Stall());
        var stalled = client.Start();
        var finished = client.Start("free-again");
        client.Clock.Advance(TimeSpan.FromHours(1));
        var third = client.Start();
        var fourth = client.Start("free-again-2");
        Assert.Equal([stalled, third, fourth], client.Simulator.Tasks().Select(t => t.Id));
        Assert.Equal(404, client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + finished).Status);
        Assert.Equal((3, 1L), (client.Simulator.Statistics.Tasks, client.Simulator.Statistics.DroppedTasks));
        Assert.NotNull(client.Start("free-again"));
    }

    [Fact]
    public void WithNoneFinishedTheOldestTaskIsForgotten()
    {
        var client = new Client(new SimulatorOptions { MaxTasks = 2 });
        var ids = Enumerable.Range(0, 100).Select(_ => client.Start()).ToArray();
        Assert.Equal(ids[^2..], client.Simulator.Tasks().Select(t => t.Id));
        Assert.Equal(98, client.Simulator.Statistics.DroppedTasks);
    }

    [Fact]
    public void IssuedIdsAreBounded()
    {
        var client = new Client(new SimulatorOptions { MaxIssuedIds = 10 });
        var first = client.LipSyncBody();
        for (var i = 0; i < 10; i++)
        {
            client.Identify();
        }

        Assert.Equal(404, client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", first).Status);
        Assert.True(client.Simulator.Statistics.DroppedIds >= 10);
    }

    [Fact]
    public void TheNamespaceNotUsedForLongestIsForgottenFirst()
    {
        var client = new Client(new SimulatorOptions { MaxNamespaces = 3 });
        foreach (var name in new[] { "a", "b", "a", "c" })
        {
            client.Namespace = name;
            client.Start();
        }

        Assert.Equal(2, client.Simulator.Tasks("a").Count);
        Assert.Empty(client.Simulator.Tasks("b"));
        Assert.Equal((3, 1L), (client.Simulator.Statistics.Namespaces, client.Simulator.Statistics.DroppedNamespaces));
    }
}
