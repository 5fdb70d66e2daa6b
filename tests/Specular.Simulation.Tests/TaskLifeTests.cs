using Specular.Specification.Contract;
using Specular.Specification.Validation;

namespace Specular.Simulation.Tests;

public sealed class TaskLifeTests
{
    [Fact]
    public void ATaskIsSubmittedThenProcessingThenSucceeds()
    {
        var client = new Client();
        var id = client.Start();
        Assert.Equal("submitted", client.Status(id));
        client.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("processing", client.Status(id));
        client.Clock.Advance(TimeSpan.FromSeconds(89));
        Assert.Equal("processing", client.Status(id));
        client.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = client.Query(id);
        Assert.Equal("succeed", done.At("/data/task_status")!.AsString());
        Assert.StartsWith("http://127.0.0.1/media/", done.At("/data/task_result/videos/0/url")!.AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheIdLooksAsTheProfileSays()
    {
        Assert.Matches("^kling_[0-9a-f]{12}$", new Client().Start());
    }

    [Fact]
    public void EveryStatesAnswerConformsToItsSchema()
    {
        var contract = Surfaces.Kling302();
        var query = ResponseValidator.Compile(contract.FindOperation(Surfaces.LipSyncQuery)!, contract);
        var client = new Client(contract);
        var id = client.Start("mine");
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Fail());
        var failing = client.Start();
        foreach (var step in new[] { 0, 2, 90 })
        {
            client.Clock.Advance(TimeSpan.FromSeconds(step));
            Assert.Empty(query.Validate(200, client.Query(id)));
            Assert.Empty(query.Validate(200, client.Query(failing)));
        }

        Assert.Equal("failed", client.Status(failing));
    }

    [Fact]
    public void BeforeItSucceedsTheResultIsThereAndEmpty()
    {
        var client = new Client();
        Assert.Equal("""{"videos":[]}""", client.Query(client.Start()).At("/data/task_result")!.ToJson());
    }

    [Fact]
    public void ObservedBodiesHaveAnEmptyResult()
    {
        var client = new Client(new SimulatorOptions { Bodies = BodyStyle.Observed });
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.FailAtOnce("moderation"));
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromSeconds(2));
        var failed = client.Query(id);
        Assert.Equal("{}", failed.At("/data/task_result")!.ToJson());
        Assert.Equal("Failure to pass the risk control system", failed.At("/data/task_status_msg")!.AsString());
        Assert.Equal(0, failed["code"]!.AsInt64());
    }

    [Fact]
    public void UpdatedAtMovesOnTransitionsOnly()
    {
        var client = new Client();
        var id = client.Start();
        var created = client.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        client.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(created, client.Query(id).At("/data/updated_at")!.AsInt64());
        client.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(created + 2000, client.Query(id).At("/data/updated_at")!.AsInt64());
        client.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(created + 92_000, client.Query(id).At("/data/updated_at")!.AsInt64());
        Assert.Equal(created, client.Query(id).At("/data/created_at")!.AsInt64());
    }

    [Fact]
    public void QueriesOfOneTaskAnswerWithTheSameResult()
    {
        var client = new Client();
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromMinutes(5));
        var first = client.Query(id);
        var second = client.Query(id);
        Assert.Equal(first["data"], second["data"]);
        Assert.NotEqual(first["request_id"], second["request_id"]);
    }

    [Fact]
    public void ATaskCanFailWithoutBeingSeenProcessing()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.FailAtOnce());
        var id = client.Start();
        Assert.Equal("submitted", client.Status(id));
        client.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("failed", client.Status(id));
    }

    [Fact]
    public void AStalledTaskNeverEnds()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.Stall());
        var id = client.Start();
        client.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("processing", client.Status(id));
    }

    [Fact]
    public void ATaskCanMoveByPollsInsteadOfTheClock()
    {
        var client = new Client();
        client.Simulator.Arrange(Surfaces.LipSync, Outcome.SucceedAfterPolls(1, 2));
        var id = client.Start();
        Assert.Equal(["submitted", "processing", "processing", "succeed", "succeed"], Enumerable.Range(0, 5).Select(_ => client.Status(id)));
    }

    [Fact]
    public void TheParentVideoIsTheOneTheSessionWasMadeOf()
    {
        var client = new Client();
        Assert.Equal("https://example.com/a.mp4", client.Query(client.Start()).At("/data/task_info/parent_video/url")!.AsString());
    }

    [Fact]
    public void ATaskIsFoundByTheCallersOwnId()
    {
        var client = new Client();
        var id = client.Start("order-7");
        Assert.Equal(id, client.Query("order-7").At("/data/task_id")!.AsString());
    }

    [Fact]
    public void TheReceiptEchoesTheCallersOwnIdAndIsEmptyWithoutOne()
    {
        var client = new Client();
        Assert.Equal("""{"external_task_id":"a"}""", Client.Json(client.TryStart("a")).At("/data/task_info")!.ToJson());
        Assert.Equal("{}", Client.Json(client.TryStart()).At("/data/task_info")!.ToJson());
    }

    [Fact]
    public void AnotherAccountDoesNotSeeTheTask()
    {
        var client = new Client();
        var id = client.Start("mine");
        client.Key = "sk-other";
        Assert.Equal(404, client.Send("GET", "/klingai/v1/videos/advanced-lip-sync/" + id).Status);
        Assert.NotNull(client.Start("mine"));
    }

    [Fact]
    public void AnExternalIdIsTakenOnce()
    {
        var client = new Client();
        client.Start("mine");
        var refused = client.TryStart("mine");
        Assert.Equal(400, refused.Status);
        var body = Client.Json(refused);
        Assert.Equal(1201, body["code"]!.AsInt64());
        Assert.Equal("external_task_id is already in use", body["message"]!.AsString());
        Assert.Single(client.Simulator.Tasks());
    }

    [Fact]
    public void SimultaneousCreatesWithOneExternalIdMakeOneTask()
    {
        var client = new Client();
        var body = client.LipSyncBody("mine");
        var statuses = new int[64];
        Parallel.For(0, statuses.Length, i => statuses[i] = client.Send("POST", "/klingai/v1/videos/advanced-lip-sync", body).Status);
        Assert.Single(statuses, 200);
        Assert.Single(client.Simulator.Tasks());
    }

    [Fact]
    public void TheAvatarTaskOfTheSupplementLivesToo()
    {
        var client = new Client(Surfaces.KlingRelay());
        var created = client.Send("POST", "/kling/v1/videos/avatar/image2video",
            """{"image":"https://example.com/a.png","audio_id":"825455158141661278","sound_file":"","prompt":"","mode":"std","callback_url":"","external_task_id":""}""");
        Assert.Equal(200, created.Status);
        var id = Client.Json(created).At("/data/task_id")!.AsString()!;
        Assert.Matches("^[1-9][0-9]{17}$", id);
        client.Clock.Advance(TimeSpan.FromMinutes(4));
        var done = Client.Json(client.Send("GET", "/kling/v1/videos/avatar/image2video/" + id));
        Assert.Equal("succeed", done.At("/data/task_status")!.AsString());
        Assert.EndsWith(".mp4", done.At("/data/task_result/videos/0/url")!.AsString(), StringComparison.Ordinal);
    }

    [Fact]
    public void InspectionShowsTasksAsTheyAre()
    {
        var client = new Client();
        var id = client.Start("mine");
        client.Query(id);
        client.Clock.Advance(TimeSpan.FromSeconds(3));
        var task = Assert.Single(client.Simulator.Tasks());
        Assert.Equal((id, "mine", Surfaces.LipSync, TaskState.Processing, 1), (task.Id, task.ExternalId, task.Operation, task.State, task.Polls));
    }
}
