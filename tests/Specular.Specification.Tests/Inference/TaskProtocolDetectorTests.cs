using Specular.Specification.Contract;
using Specular.Specification.Values;
using Xunit;

namespace Specular.Specification.Tests.Inference;

/// <summary>The shapes of task APIs in the wild, and what only looks like one.</summary>
public sealed class TaskProtocolDetectorTests
{
    private const string Life = "queued running succeeded failed";

    private static readonly string IdOnly = ApiText.Members("id");
    private static readonly string Task = ApiText.Members("id", ApiText.Enum("status", Life));

    [Fact]
    public void TheQueryIsTheCreatePathAndAnId()
    {
        var task = Single(new ApiText().Add("POST /v1/videos", answer: Task).Add("GET /v1/videos/{video_id}", answer: Task));

        Assert.Equal(("GET /v1/videos/{video_id}", "video_id", "/id", "/status"), (task.QueryOperation, task.QueryIdParameter, task.CreateIdPointer, task.StatusPointer));
        Assert.Equal("/status", task.CreateStatusPointer);
        Assert.Equal(4, task.Vocabulary.Count);
        Assert.All(task.Evidence, e => Assert.NotNull(e.Place));
    }

    [Fact]
    public void OneQueryServesManyCreateOperations()
    {
        var contract = new ApiText()
            .Add("POST /v1/image_to_video", answer: IdOnly, summary: "Start an image-to-video task")
            .Add("POST /v1/text_to_video", answer: IdOnly, summary: "Start a text-to-video task")
            .Add("GET /v1/tasks/{id}", answer: ApiText.Members("id failure", ApiText.Enum("status", "PENDING THROTTLED RUNNING SUCCEEDED FAILED CANCELLED")))
            .Contract();

        Assert.Equal(["POST /v1/image_to_video", "POST /v1/text_to_video"], contract.TaskProtocols.Select(p => p.CreateOperation));
        Assert.All(contract.TaskProtocols, p => Assert.Equal(("GET /v1/tasks/{id}", "/failure"), (p.QueryOperation, p.FailureMessagePointer)));
        Assert.Equal(TaskState.Submitted, contract.TaskProtocols[0].StateOf(JsonValue.From("THROTTLED")));
    }

    [Fact]
    public void TheIdMayTravelInTheQueryString()
    {
        var task = Single(new ApiText()
            .Add("POST /v1/video_generation", answer: ApiText.Members("task_id"))
            .Add("GET /v1/query/video_generation", query: ["task_id"], answer: ApiText.Members("task_id file_id", ApiText.Enum("status", "Preparing Queueing Processing Success Fail"))));

        Assert.Equal((ParameterLocation.Query, "task_id"), (task.QueryIdLocation, task.QueryIdParameter));
    }

    [Fact]
    public void CreateAndFetchUnderTheSameSubjectBelongTogether()
    {
        var task = Single(new ApiText()
            .Add("POST /302/v2/video/create", answer: ApiText.Members("task_id status"))
            .Add("GET /302/v2/video/fetch/{id}", answer: ApiText.Members("task_id video_url", ApiText.Enum("status", "pending processing completed failed")))
            .Add("GET /302/v2/image/fetch/{id}", answer: ApiText.Members("task_id image_url", ApiText.Enum("status", "pending processing completed failed"))));

        Assert.Equal(("GET /302/v2/video/fetch/{id}", "/video_url"), (task.QueryOperation, task.ResultPointer));
    }

    [Fact]
    public void AWrapperAroundTheTaskIsEntered()
    {
        var output = ApiText.Members("task_id video_url message", ApiText.Enum("task_status", "PENDING RUNNING SUCCEEDED FAILED CANCELED UNKNOWN"));
        var task = Single(new ApiText()
            .Add("POST /api/v1/services/video-synthesis", answer: ApiText.Members("request_id", ApiText.Member("output", output)))
            .Add("GET /api/v1/tasks/{task_id}", answer: ApiText.Members("request_id", ApiText.Member("output", output))));

        Assert.Equal(("/output/task_id", "/output/task_status", "/output/video_url", "/output/message"),
            (task.CreateIdPointer, task.StatusPointer, task.ResultPointer, task.FailureMessagePointer));
        Assert.Equal(TaskState.Unknown, task.StateOf(JsonValue.From("UNKNOWN")));
    }

    [Fact]
    public void TheWordsMayStandOnTheCreatePageOnly()
    {
        var task = Single(new ApiText()
            .Add("POST /kling/v1/videos/text2video", answer: ApiText.Members("task_id", ApiText.Enum("task_status", "submitted（已提交 processing（处理中） succeed（成功） failed（失败）")))
            .Add("GET /kling/v1/images/text2video/{task_id}", answer: ApiText.Members("task_id task_status")));

        Assert.Equal("GET /kling/v1/images/text2video/{task_id}", task.QueryOperation);
        Assert.Equal(["submitted", "processing", "succeed", "failed"], task.Vocabulary.Select(w => w.Wire.AsString()));
    }

    [Fact]
    public void TheWordsMayStandInProseOnly()
    {
        var status = ApiText.Text("status", "任务状态：queued、processing、completed、failed");
        var task = Single(new ApiText()
            .Add("POST /v1/videos", answer: ApiText.Members("id", status))
            .Add("GET /v1/videos/{task_id}", answer: ApiText.Members("id url", status)));

        Assert.Equal(["queued", "processing", "completed", "failed"], task.Vocabulary.Select(w => w.Wire.AsString()));
        Assert.Equal("/url", task.ResultPointer);
    }

    [Fact]
    public void WordsSetOffInProseExcludeThoseThatExplainThem()
    {
        const string Prose = "`pending`: it has not started. `exporting`: in progress. `exported`: it finished successfully. `failed`: it failed.";
        var task = Single(new ApiText()
            .Add("POST /migrations", answer: ApiText.Members("id state"))
            .Add("GET /migrations/{migration_id}", answer: ApiText.Members("id state"), description: Prose));

        Assert.Equal(["pending", "exporting", "exported", "failed"], task.Vocabulary.Select(w => w.Wire.AsString()));
    }

    [Fact]
    public void NumbersWithLabelsAreWordsToo()
    {
        var status = ApiText.Number("status", "5 排队中，10 运行中，50 失败，99 成功");
        var task = Single(new ApiText()
            .Add("POST /klingai/m2v_txt2video", answer: ApiText.Wrap(ApiText.Member("data", ApiText.Wrap(ApiText.Member("task", IdOnly)))), summary: "创建任务")
            .Add("GET /klingai/task/{id}/fetch", answer: ApiText.Wrap(
                ApiText.Number("status"), ApiText.Member("data", ApiText.Wrap(status, ApiText.Member("works", "{\"type\":\"array\"}"))))));

        Assert.Equal(("/data/task/id", "/data/status", "/data/works"), (task.CreateIdPointer, task.StatusPointer, task.ResultPointer));
        Assert.Equal(
            [(5L, TaskState.Submitted), (10L, TaskState.Processing), (99L, TaskState.Succeeded), (50L, TaskState.Failed)],
            task.Vocabulary.Select(w => (w.Wire.AsInt64()!.Value, w.State)));
    }

    [Fact]
    public void AnEmptyCreateAnswerIsJoinedByItsPathAndSaidToBeAssumed()
    {
        var api = new ApiText().Add("POST /v1/videos", answer: """{"type":"object","properties":{}}""").Add("GET /v1/videos/{id}", answer: Task);

        Assert.Equal("/id", Single(api).CreateIdPointer);
        Assert.Contains(Single(api).Evidence, e => e.Basis == Basis.Assumed);
        Assert.Equal(["SPEC3105"], api.ProblemIds());
    }

    [Fact]
    public void AnExampleCountsAsASchemaDoes()
    {
        var task = Single(new ApiText()
            .Add("POST /v1/videos", example: """{"data":{"task_id":"1"}}""")
            .Add("GET /v1/videos/{id}", example: """{"data":{"task_id":"1","task_status":"succeed"}}""", description: "task_status: submitted / processing / succeed / failed"));

        Assert.Equal(("/data/task_id", "/data/task_status"), (task.CreateIdPointer, task.StatusPointer));
    }

    [Fact]
    public void ListCancelCallbackAndTheCallersOwnIdAreFound()
    {
        var task = Single(new ApiText()
            .Add("POST /v1/videos", request: ApiText.Members("prompt callBackUrl externalTaskId"), answer: Task)
            .Add("GET /v1/videos", query: ["pageNum", "pageSize"], answer: """{"type":"array"}""")
            .Add("GET /v1/videos/{id}", answer: ApiText.Members("id created_at updatedAt", ApiText.Enum("status", Life),
                ApiText.Member("error", ApiText.Members("message")), ApiText.Member("info", ApiText.Members("external_task_id"))))
            .Add("POST /v1/videos/{id}/cancel"));

        Assert.Equal(("GET /v1/videos", "POST /v1/videos/{id}/cancel"), (task.ListOperation, task.CancelOperation));
        Assert.Equal(("/callBackUrl", "/externalTaskId", "/info/external_task_id"), (task.CallbackPointer, task.ExternalIdRequestPointer, task.ExternalIdPointer));
        Assert.Equal(("/created_at", "/updatedAt", "/error/message"), (task.CreatedAtPointer, task.UpdatedAtPointer, task.FailureMessagePointer));
    }

    [Fact]
    public void DeleteIsACancelOnlyWhereTheDocumentSaysSo()
    {
        var plain = new ApiText().Add("POST /v1/videos", answer: Task).Add("GET /v1/videos/{id}", answer: Task).Add("DELETE /v1/videos/{id}", summary: "Delete a video");
        var cancelling = new ApiText().Add("POST /v1/videos", answer: Task).Add("GET /v1/videos/{id}", answer: Task).Add("DELETE /v1/videos/{id}", summary: "取消任务");

        Assert.Null(Single(plain).CancelOperation);
        Assert.Equal("DELETE /v1/videos/{id}", Single(cancelling).CancelOperation);
    }

    [Fact]
    public void AStatusThatCallersWriteIsNoTask()
    {
        AssertNone(new ApiText().Add("POST /todos", request: ApiText.Members("title status"), answer: Task).Add("GET /todos/{id}", answer: Task));
        AssertNone(new ApiText().Add("POST /todos", request: ApiText.Members("title"), answer: Task).Add("GET /todos/{id}", answer: Task)
            .Add("PATCH /todos/{id}", request: ApiText.Members("status"), answer: Task));
    }

    [Theory]
    [InlineData("placed approved delivered")]
    [InlineData("draft published archived")]
    [InlineData("pending active closed")]
    [InlineData("waiting completed")]
    [InlineData("in_progress completed expired")]
    [InlineData("canceled processing requires_action requires_capture requires_confirmation requires_payment_method succeeded")]
    public void WordsThatAreNoTasksLifeMakeNoTask(string words)
    {
        var thing = ApiText.Members("id", ApiText.Enum("status", words));

        AssertNone(new ApiText().Add("POST /things", answer: thing).Add("GET /things/{id}", answer: thing));
    }

    [Fact]
    public void AnotherResourcesIdLeadsToNoTask()
    {
        AssertNone(new ApiText()
            .Add("POST /repos/{owner}/{repo}/deployments", answer: ApiText.Members("id url"), description: "Creates a deployment and starts a job.")
            .Add("GET /repos/{owner}/{repo}/actions/jobs/{job_id}", answer: Task));
    }

    [Fact]
    public void OfTwoEquallyLikelyQueriesNeitherIsTaken()
    {
        var api = new ApiText()
            .Add("POST /v1/generate/video", answer: ApiText.Members("task_id"))
            .Add("GET /v1/tasks/{task_id}", answer: Task)
            .Add("GET /v1/jobs/{task_id}", answer: Task);

        AssertNone(api);
        Assert.Equal(["SPEC3104"], api.ProblemIds());
    }

    [Fact]
    public void APromisedLookupThatTheQueryPageDoesNotKnowIsReported()
    {
        var api = new ApiText().Add("POST /v1/videos", request: ApiText.Members("prompt", ApiText.Text("external_task_id", "支持通过该ID进行任务查询")), answer: Task).Add("GET /v1/videos/{id}", answer: Task);

        Assert.False(Single(api).QueryByExternalId);
        Assert.Equal(["SPEC3103"], api.ProblemIds());

        api.Profile("tasks: [{create: POST /v1/videos, protocol: {queryByExternalId: true, basis: documented, source: x}}]");
        Assert.True(Single(api).QueryByExternalId);
        Assert.Empty(api.ProblemIds());
    }

    private static TaskProtocol Single(ApiText api) => Assert.Single(api.Contract().TaskProtocols);

    private static void AssertNone(ApiText api) => Assert.Empty(api.Contract().TaskProtocols);
}
