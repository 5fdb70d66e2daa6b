using Kling;

namespace Specular.Runtime.Tests;

public sealed class RemoteTaskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATaskIsStartedFollowedAndEnded()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var handler = Handler("submitted", "processing", "processing", "succeed");
        var task = await Start(handler, clock);
        Assert.Equal("t-1", task.Id);
        Assert.Equal("mine-1", task.ExternalId);
        Assert.Equal(TaskState.Submitted, task.State);
        Assert.Null(task.Latest);

        var seen = new Recorder();
        var done = await task.WaitForCompletionAsync(seen, Token);

        Assert.Equal(AdvancedLipSyncTaskStatus.Succeed, done.TaskStatus);
        Assert.True(task.IsCompleted);
        Assert.Same(done, task.Latest);
        Assert.Equal(["submitted", "processing", "processing", "succeed"], seen.Reports.Select(r => r.Status));
        Assert.Equal([1, 2, 3, 4], seen.Reports.Select(r => r.Polls));
        // 2, 3 and 4.5 seconds between the questions.
        Assert.Equal([0, 2, 5, 9.5], seen.Reports.Select(r => r.Elapsed.TotalSeconds));
        Assert.Equal(9.5, (clock.GetUtcNow() - begin).TotalSeconds);
        Assert.Equal(5, handler.Sent.Count);
        Assert.Same(done, await task.WaitForCompletionAsync(cancellationToken: Token));
        Assert.Equal(5, handler.Sent.Count);
    }

    [Fact]
    public async Task AFailedTaskThrowsTheVendorsReasonWhenWaitedFor()
    {
        var handler = new StubHandler(
            () => StubHandler.Json(Answers.Created),
            () => StubHandler.Json(Answers.Task("failed", "Failure to pass the risk control system")));
        var task = await Start(handler);
        var refreshed = await task.RefreshAsync(Token);
        Assert.Equal(AdvancedLipSyncTaskStatus.Failed, refreshed.TaskStatus);

        var exception = await Assert.ThrowsAsync<RemoteTaskFailedException>(() => task.WaitForCompletionAsync(cancellationToken: Token));
        Assert.Equal("Failure to pass the risk control system", exception.Reason);
        Assert.Equal("t-1", exception.TaskId);
        Assert.Equal(TaskState.Failed, exception.State);
        Assert.Same(refreshed, exception.Latest);
        Assert.Contains("risk control", exception.Message);
    }

    [Fact]
    public async Task AnUnknownStatusIsNotTheEnd()
    {
        var seen = new Recorder();
        var task = await Start(Handler("queued_somewhere", "processing", "reviewing", "succeed"));
        await task.WaitForCompletionAsync(seen, Token);
        Assert.Equal([TaskState.Unknown, TaskState.Processing, TaskState.Unknown, TaskState.Succeeded], seen.Reports.Select(r => r.State));
        Assert.Equal("reviewing", seen.Reports[2].Status);
    }

    [Fact]
    public async Task AStateNeverGoesBack()
    {
        var task = await Start(Handler("processing", "submitted", "succeed", "processing", "failed"));
        var processing = await task.RefreshAsync(Token);
        Assert.Same(processing, await task.RefreshAsync(Token));
        Assert.Equal(TaskState.Processing, task.State);
        await task.RefreshAsync(Token);
        await task.RefreshAsync(Token);
        await task.RefreshAsync(Token);
        Assert.Equal(TaskState.Succeeded, task.State);
        Assert.Equal("succeed", task.Status);
    }

    [Fact]
    public async Task ACancelledWaitEndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        var clock = new VirtualClock();
        var task = await Start(Handler("processing"), clock);
        var wait = task.WaitForCompletionAsync(cancellationToken: source.Token);
        while (clock.WaitingCount == 0)
        {
            await Task.Yield();
        }

        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task TheDeadlineSaysHowToResume()
    {
        var clock = new VirtualClock { AutoAdvance = true };
        var handler = Handler("processing");
        var task = await Start(handler, clock);
        var begin = clock.GetUtcNow();
        var exception = await Assert.ThrowsAsync<RemoteTaskDeadlineException>(() => task.WaitForCompletionAsync(cancellationToken: Token));
        Assert.Equal(TimeSpan.FromHours(1), clock.GetUtcNow() - begin);
        Assert.Equal(task.ToToken(), exception.Token);
        Assert.Contains(exception.Token, exception.Message);
        Assert.Equal(TaskState.Processing, exception.State);
        Assert.Equal(exception.TaskId, Answers.Client(handler).ResumeAdvancedLipSync(exception.Token).Id);
    }

    [Fact]
    public async Task PassingFaultsWhileWaitingAreBridged()
    {
        var handler = new StubHandler(
            () => StubHandler.Json(Answers.Created),
            () => StubHandler.Text("<html>", "text/html", 502),
            () => StubHandler.Text("<html>", "text/html", 502),
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            () => StubHandler.Json(Answers.Task("succeed")));
        var task = await Start(handler, configure: o => o.Retry.MaxRetries = 0);
        await task.WaitForCompletionAsync(cancellationToken: Token);
        Assert.Equal(5, handler.Sent.Count);
    }

    [Fact]
    public async Task FaultsThatDoNotPassAreThrown()
    {
        var handler = new StubHandler(() => StubHandler.Json(Answers.Created), () => StubHandler.Text("<html>", "text/html", 502));
        var task = await Start(handler, configure: o => o.Retry.MaxRetries = 0);
        var exception = await Assert.ThrowsAsync<ApiException>(() => task.WaitForCompletionAsync(new RemoteTaskWaitOptions { MaxConsecutiveFailures = 3 }, cancellationToken: Token));
        Assert.Equal(502, exception.StatusCode);
        Assert.Equal(1 + 4, handler.Sent.Count);

        var gone = new StubHandler(() => StubHandler.Json(Answers.Created), () => StubHandler.Json(Answers.Error(1203, "no such task"), 404));
        var other = await Start(gone);
        await Assert.ThrowsAsync<ApiException>(() => other.WaitForCompletionAsync(cancellationToken: Token));
        Assert.Equal(2, gone.Sent.Count);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"task_info":{},"task_status":"submitted","created_at":1,"updated_at":1}}""", "/data/task_id")]
    [InlineData("""{"code":0,"data":{"task_id":"","task_info":{},"task_status":"submitted","created_at":1,"updated_at":1}}""", "/data/task_id")]
    [InlineData("""{"code":0,"data":{"task_id":"t","task_info":{},"task_status":null,"created_at":1,"updated_at":1}}""", "/data/task_status")]
    [InlineData("""{"code":0,"data":null}""", "/data")]
    [InlineData("""{"code":0}""", "/data")]
    public async Task AMissingIdOrStatusAlwaysThrows(string answer, string pointer)
    {
        var handler = new StubHandler(() => StubHandler.Json(answer));
        var exception = await Assert.ThrowsAsync<ContractViolationException>(() => Start(handler));
        Assert.Equal(pointer, exception.Violations[0].Pointer);
        Assert.Equal("CreateAdvancedLipSync", exception.Operation!.Name);
    }

    [Fact]
    public async Task ALostCreateIsFoundByItsExternalId()
    {
        var handler = new StubHandler(
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            () => StubHandler.Json(Answers.Task("processing", id: "t-7")));
        var task = await StartWithLookup(handler);
        Assert.Equal("t-7", task.Id);
        Assert.Equal(TaskState.Processing, task.State);
        Assert.Equal(["POST", "GET"], handler.Sent.Select(s => s.Method));
        Assert.EndsWith("/mine-1", handler.Sent[1].Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALostCreateThatTheServiceDoesNotKnowIsSentOnceMore()
    {
        var handler = new StubHandler(
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            () => StubHandler.Json(Answers.Error(1203, "no such task"), 404),
            () => StubHandler.Json(Answers.Created));
        var task = await StartWithLookup(handler);
        Assert.Equal("t-1", task.Id);
        Assert.Equal(["POST", "GET", "POST"], handler.Sent.Select(s => s.Method));
    }

    [Fact]
    public async Task ASecondCreateRefusedAsDuplicateMeansTheFirstHasWon()
    {
        var handler = new StubHandler(
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"),
            () => StubHandler.Json(Answers.Error(1203, "no such task"), 404),
            () => StubHandler.Json(Answers.Error(1201, "external_task_id is in use"), 400),
            () => StubHandler.Json(Answers.Task("submitted", id: "t-8")));
        Assert.Equal("t-8", (await StartWithLookup(handler)).Id);
    }

    [Fact]
    public async Task ALostCreateThatCannotBeLookedUpIsNotSentAgain()
    {
        var handler = new StubHandler(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended"));
        await Assert.ThrowsAsync<CreateOutcomeUnknownException>(() => StartWithLookup(handler));
        Assert.Equal(1, handler.Sent.Count(s => s.Method == "POST"));
    }

    [Fact]
    public async Task ConcurrentPollersSeeStatesOnlyGoForward()
    {
        string[] words = ["submitted", "processing", "succeed"];
        var clock = new VirtualClock { AutoAdvance = true };
        var begin = clock.GetUtcNow();
        var random = new Random(7);
        var handler = new StubHandler(
            (_, _) => Task.FromResult(StubHandler.Json(Answers.Created)),
            async (_, _) =>
            {
                // A lagging replica: at times the answer is one state late.
                int late;
                lock (random)
                {
                    late = random.Next(2);
                }

                var index = Math.Clamp((int)((clock.GetUtcNow() - begin).TotalSeconds / 20) - late, 0, 2);
                await Task.Yield();
                return StubHandler.Json(Answers.Task(words[index]));
            });
        var task = await Start(handler, clock);
        var recorders = Enumerable.Range(0, 16).Select(_ => new Recorder()).ToArray();
        var ends = await Task.WhenAll(recorders.Select(r => Task.Run(() => task.WaitForCompletionAsync(r, Token), Token)));
        Assert.All(ends, end => Assert.Equal(AdvancedLipSyncTaskStatus.Succeed, end.TaskStatus));
        Assert.Contains(recorders, r => r.Reports.Count > 2);
        foreach (var recorder in recorders)
        {
            var states = recorder.Reports.Select(r => r.State).ToArray();
            Assert.Equal(states.Order(), states);
        }
    }

    private static StubHandler Handler(params string[] statuses) => new(
        [() => StubHandler.Json(Answers.Created), .. statuses.Select(s => (Func<HttpResponseMessage>)(() => StubHandler.Json(Answers.Task(s))))]);

    private static Task<RemoteTask<AdvancedLipSyncTask>> Start(StubHandler handler, VirtualClock? clock = null, Action<KlingClientOptions>? configure = null) =>
        Answers.Client(handler, o =>
        {
            o.TimeProvider = clock ?? o.TimeProvider;
            configure?.Invoke(o);
        }).StartAdvancedLipSyncAsync(Answers.LipSync(), Token);

    private static Task<RemoteTask<AdvancedLipSyncTask>> StartWithLookup(StubHandler handler) =>
        Answers.Client(handler).StartAdvancedLipSyncAsync(Answers.LipSync(externalId: "mine-1"), Token);

    private sealed class Recorder : IProgress<RemoteTaskProgress<AdvancedLipSyncTask>>
    {
        public List<RemoteTaskProgress<AdvancedLipSyncTask>> Reports { get; } = [];

        public void Report(RemoteTaskProgress<AdvancedLipSyncTask> value) => Reports.Add(value);
    }
}
