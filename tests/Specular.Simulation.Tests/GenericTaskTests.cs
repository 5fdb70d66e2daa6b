using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Simulation.Tests;

/// <summary>A task API that is known by its documents alone.</summary>
public sealed class GenericTaskTests
{
    private readonly Client _client = new(Surfaces.Of(Generic.Tasks)) { Key = null };

    [Fact]
    public void ItsProtocolIsInferredAndPlayed()
    {
        var protocol = Assert.Single(_client.Simulator.Describe().Protocols).Protocol;
        Assert.Equal(("POST /v1/tasks", "GET /v1/tasks/{task_id}", "GET /v1/tasks"), (protocol.CreateOperation, protocol.QueryOperation, protocol.ListOperation));
        var id = Create("a cat");
        Assert.Equal(("queued", 0L, null), Seen(id));
        _client.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("running", 50L, null), Seen(id));
        _client.Clock.Advance(TimeSpan.FromSeconds(10));
        var (status, progress, url) = Seen(id);
        Assert.Equal(("succeeded", 100L), (status, progress));
        Assert.EndsWith(".mp4", url);
        Assert.Equal("a cat", Get(id)["prompt"]!.AsString());
    }

    [Fact]
    public void AFailureHasItsReasonInTheErrorObject()
    {
        _client.Simulator.Arrange("POST /v1/tasks", Outcome.FailAtOnce("No cats."));
        var id = Create("a cat");
        Assert.Null(Get(id)["error"]);
        _client.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("No cats.", Get(id).At("/error/message")!.AsString());
        Assert.Equal("failed", Get(id)["status"]!.AsString());
    }

    [Fact]
    public void TasksAreListedNewestFirstInPages()
    {
        var ids = Enumerable.Range(0, 5).Select(i => Create("cat " + i)).Reverse().ToArray();
        string[] Page(string query) => [.. ((JsonArray)Client.Json(_client.Send("GET", "/v1/tasks" + query))).Items.Select(t => t["task_id"]!.AsString()!)];
        Assert.Equal(ids, Page(""));
        Assert.Equal(ids[..2], Page("?pageSize=2"));
        Assert.Equal(ids[2..4], Page("?pageNum=2&pageSize=2"));
        Assert.Empty(Page("?pageNum=9&pageSize=2"));
    }

    [Fact]
    public void ACancelledTaskStaysCancelled()
    {
        Assert.Equal("DELETE /v1/tasks/{task_id}", _client.Simulator.Describe().Protocols[0].Protocol.CancelOperation);
        var id = Create("a cat");
        Assert.Equal("cancelled", Client.Json(_client.Send("DELETE", "/v1/tasks/" + id))["status"]!.AsString());
        _client.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("cancelled", Get(id)["status"]!.AsString());
        Assert.Equal(409, _client.Send("DELETE", "/v1/tasks/" + id).Status);
        Assert.Equal(TaskState.Cancelled, Assert.Single(_client.Simulator.Tasks()).State);
    }

    [Theory]
    [InlineData("type: integer", "type: integer")]
    [InlineData("type: integer, maximum: 5000", "type: integer, maximum: 5000")]
    [InlineData("type: integer, minimum: 1000000000", "type: integer, minimum: 1000000000")]
    [InlineData("type: string", "type: integer")]
    public void AnIdIsANumberWhereTheDocumentSaysSo(string given, string asked)
    {
        var client = new Client(Surfaces.Of(Generic.Tasks
            .Replace("task_id: {type: string}", $"task_id: {{{given}}}", StringComparison.Ordinal)
            .Replace("schema: {type: string}}]", $"schema: {{{asked}}}}}]", StringComparison.Ordinal))) { Key = null };

        var id = Client.Json(client.Send("POST", "/v1/tasks", """{"prompt":"a cat"}"""))["task_id"]!;

        Assert.Equal(given is "type: string" ? JsonKind.String : JsonKind.Number, id.Kind);
        Assert.Equal(id, Client.Json(client.Send("GET", "/v1/tasks/" + (id.AsString() ?? id.ToJson())))["task_id"]);
        Assert.Empty(client.Simulator.Describe().Limitations);
    }

    [Fact]
    public void TwoTasksNeverHaveOneId()
    {
        var client = new Client(Surfaces.Of(Generic.Tasks.Replace("task_id: {type: string}", "task_id: {type: integer, maximum: 99}", StringComparison.Ordinal))) { Key = null };

        var ids = Enumerable.Range(0, 30).Select(i => Client.Json(client.Send("POST", "/v1/tasks", $$"""{"prompt":"cat {{i}}"}"""))["task_id"]!.ToJson()).ToArray();

        Assert.Equal(30, ids.Distinct().Count());
        Assert.Equal(30, client.Simulator.Tasks().Count);
    }

    [Fact]
    public void AnIdThatTheProfileWritesOtherwiseThanTheSchemaIsJsonAllTheSame()
    {
        var client = new Client(Surfaces.Of(
            Generic.Tasks.Replace("task_id: {type: string}", "task_id: {type: integer}", StringComparison.Ordinal),
            Generic.Profile("tasks:\n  - {create: POST /v1/tasks, idFormat: 'task-{hex:8}', basis: assumed, source: s}\n"))) { Key = null };

        Assert.StartsWith("task-", Client.Json(client.Send("POST", "/v1/tasks", """{"prompt":"a cat"}"""))["task_id"]!.AsString());
    }

    private string Create(string prompt) => Client.Json(_client.Send("POST", "/v1/tasks", $$"""{"prompt":"{{prompt}}"}"""))["task_id"]!.AsString()!;

    private JsonValue Get(string id) => Client.Json(_client.Send("GET", "/v1/tasks/" + id));

    private (string? Status, long? Progress, string? Url) Seen(string id)
    {
        var task = Get(id);
        return (task["status"]!.AsString(), task["progress"]!.AsInt64(), task["video_url"]?.AsString());
    }
}
