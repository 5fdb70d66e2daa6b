using System.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Specular.Mocking.Admin;
using Specular.Mocking.Loading;
using Specular.Simulation;

namespace Specular.Mocking.Hosting;

/// <summary>One request: its body read to the end, the simulator asked, the answer sent. Works on Kestrel's features directly; there is no pipeline between.</summary>
internal sealed class SimulatorApplication(
    Simulator simulator, AdminRouter admin, Places places, long maxRequestBytes, Action<AnsweredRequest>? onAnswered, CancellationToken stopping)
    : IHttpApplication<IFeatureCollection>
{
    private readonly TaskIdFinder? _taskIds = onAnswered is null ? null : new TaskIdFinder(simulator.Contracts);

    /// <inheritdoc />
    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    /// <inheritdoc />
    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
        // Kestrel owns the features.
    }

    /// <inheritdoc />
    public async Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.GetRequiredFeature<IHttpRequestFeature>();
        var aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
        try
        {
            var target = RequestTarget.Parse(request.RawTarget);
            if (AdminRouter.Serves(target.Path))
            {
                await AnswerAdminAsync(context, request, target, aborted).ConfigureAwait(false);
            }
            else
            {
                await AnswerAsync(context, request, target, aborted).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (aborted.IsCancellationRequested || e is ConnectionResetException or ConnectionAbortedException)
        {
            // The client went away; there is nobody to tell.
        }
        catch (BadHttpRequestException e)
        {
            await AnswerWriter.WriteAsync(context, ProblemAnswer.Create(e.StatusCode, "Unreadable request", e.Message), aborted).ConfigureAwait(false);
        }
    }

    private async ValueTask AnswerAsync(IFeatureCollection context, IHttpRequestFeature request, RequestTarget target, CancellationToken aborted)
    {
        var started = Stopwatch.GetTimestamp();
        var (answer, fault) = await AskAsync(context, request, target, aborted).ConfigureAwait(false);
        if (answer.Delay > TimeSpan.Zero)
        {
            answer = await DelayAsync(answer, aborted).ConfigureAwait(false);
        }

        await WriteAsync(context, answer, aborted).ConfigureAwait(false);
        onAnswered?.Invoke(new AnsweredRequest(
            request.Method, target.Path, answer.Status, _taskIds!.Find(request.Method, target.Path, answer), Stopwatch.GetElapsedTime(started), fault)
        {
            Violations = [.. answer.Violations.Select(places.DescribeWithoutValue)],
        });
    }

    private async ValueTask WriteAsync(IFeatureCollection context, SimulatedResponse answer, CancellationToken aborted)
    {
        if (answer.ItemEnds.Count == 0 || answer.Body.IsEmpty)
        {
            await AnswerWriter.WriteAsync(context, answer, aborted).ConfigureAwait(false);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        try
        {
            await AnswerWriter.WriteItemsAsync(context, answer, simulator.Options.StreamPause, simulator.Clock, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // The server stops: a stream that is cut must not look like one that has ended.
            context.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
        }
    }

    private async ValueTask<(SimulatedResponse Answer, Exception? Fault)> AskAsync(
        IFeatureCollection context, IHttpRequestFeature request, RequestTarget target, CancellationToken aborted)
    {
        using var body = await ReadBodyAsync(context, request, maxRequestBytes, aborted).ConfigureAwait(false);
        if (body.IsTooLarge)
        {
            return (ProblemAnswer.TooLarge(maxRequestBytes, "MockServerOptions.MaxRequestBytes"), null);
        }

        try
        {
            var simulated = new SimulatedRequest
            {
                Method = request.Method,
                Path = target.Path,
                Query = target.Query,
                Headers = new KestrelHeaders(request.Headers),
                Body = body.Bytes,
            };
            return (simulator.Handle(in simulated), null);
        }
#pragma warning disable CA1031 // A fault of ours must neither close the connection without a word nor end the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (ProblemAnswer.Fault(e), e);
        }
    }

    private async ValueTask<SimulatedResponse> DelayAsync(SimulatedResponse answer, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        try
        {
            await Task.Delay(answer.Delay, simulator.Clock, ended.Token).ConfigureAwait(false);
            return answer;
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // On a virtual clock that nobody moves, the delay would keep the server from stopping.
            return ProblemAnswer.Create(StatusCodes.Status503ServiceUnavailable, "Stopped", "The mock server stopped before the arranged delay was over.");
        }
    }

    private async ValueTask AnswerAdminAsync(IFeatureCollection context, IHttpRequestFeature request, RequestTarget target, CancellationToken aborted)
    {
        var asked = new AdminRequest(request.Method, target.Path, target.Query, new KestrelHeaders(request.Headers), default);
        var answer = admin.Refuse(asked);
        if (answer is null)
        {
            var limit = admin.MaxBytesOf(target.Path);
            using var body = await ReadBodyAsync(context, request, limit, aborted).ConfigureAwait(false);
            answer = body.IsTooLarge ? ProblemAnswer.TooLarge(limit, null) : admin.Answer(asked with { Body = body.Bytes });
        }

        await AnswerWriter.WriteAsync(context, answer, aborted).ConfigureAwait(false);
    }

    private static ValueTask<RequestBody> ReadBodyAsync(IFeatureCollection context, IHttpRequestFeature request, long limit, CancellationToken aborted) =>
        context.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }
            ? ValueTask.FromResult(RequestBody.None())
            : RequestBody.ReadAsync(
                context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader, request.Headers.ContentLength, limit, aborted);
}
