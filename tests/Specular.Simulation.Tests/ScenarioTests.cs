namespace Specular.Simulation.Tests;

public sealed class ScenarioTests
{
    [Fact]
    public void OutcomesAreUsedUpInTheirOrder()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Sequence(Outcome.Error(1303), Outcome.FailAtOnce("moderation")), times: 2);
        for (var round = 0; round < 2; round++)
        {
            var refused = client.TryStart();
            Assert.Equal((429, "parallel task over resource pack limit"), (refused.Status, Client.Json(refused)["message"]!.AsString()));
            var failing = client.Start();
            client.Clock.Advance(TimeSpan.FromMinutes(3));
            Assert.Equal("Failure to pass the risk control system", client.Query(failing).At("/data/task_status_msg")!.AsString());
        }

        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal("succeed", client.Status(id));
    }

    [Fact]
    public void ARequestThatIsRefusedAnywayUsesUpNothing()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Error(1303));
        Assert.Equal(400, client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", "{}").Status);
        Assert.Equal(429, client.TryStart().Status);
        Assert.Equal(200, client.TryStart().Status);
    }

    [Fact]
    public void AnOutcomeCanBeAskedForByTheRequestItself()
    {
        var client = new Client();
        var body = client.LipSyncBody();
        client.Outcome = "error=1303;after=250";
        var refused = client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body);
        Assert.Equal((429, TimeSpan.FromMilliseconds(250)), (refused.Status, refused.Delay));
        client.Outcome = "perhaps";
        refused = client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body);
        Assert.Equal(400, refused.Status);
        Assert.Contains("perhaps", Client.Json(refused)["detail"]!.AsString());
    }

    [Fact]
    public void QueriesCanBeMadeToFailToo()
    {
        var client = new Client();
        var id = client.Start();
        client.Simulator.Arrange(Surfaces.LipSyncQuery, Outcome.Status(503));
        var refused = client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + id);
        Assert.Equal((503, 5001L), (refused.Status, Client.Json(refused)["code"]!.AsInt64()));
        Assert.Equal("submitted", client.Status(id));
    }

    [Fact]
    public void WhatCannotComeAboutIsRefusedWithAReason()
    {
        var simulator = new Client().Simulator;
        Assert.Contains(Surfaces.LipSync, Assert.Throws<ArgumentException>(() => simulator.Arrange("POST /nothing", Outcome.Succeed())).Message);
        Assert.Contains("creates no task", Assert.Throws<ArgumentException>(() => simulator.Arrange(Surfaces.Identify, Outcome.Fail())).Message);
        Assert.Contains("1303", Assert.Throws<ArgumentException>(() => simulator.Arrange(Surfaces.LipSync, Outcome.Error(4711))).Message);
    }

    [Fact]
    public void AnUnnamedReasonIsTheMessageItself()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.FailAtOnce("The video has no face."));
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("The video has no face.", client.Query(id).At("/data/task_status_msg")!.AsString());
    }

    [Fact]
    public void NamespacesShareNothing()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Error(1303), Arrangement.Always, "a");
        var id = client.Start("mine");
        client.Namespace = "a";
        Assert.Equal(429, client.TryStart("mine").Status);
        Assert.Equal(404, client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + id).Status);
        client.Namespace = "b";
        Assert.Equal(200, client.TryStart("mine").Status);
        Assert.Single(client.Simulator.Tasks());
        Assert.Empty(client.Simulator.Tasks("a"));
        client.Simulator.Reset("b");
        Assert.Empty(client.Simulator.Tasks("b"));
        Assert.Single(client.Simulator.Tasks());
    }
}
