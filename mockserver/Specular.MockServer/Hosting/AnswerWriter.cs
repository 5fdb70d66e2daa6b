using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Specular.Simulation;

namespace Specular.Mocking.Hosting;

/// <summary>Sends an answer of the simulator's as it is.</summary>
internal static class AnswerWriter
{
    /// <summary>Writes status, headers and body, the body in one piece.</summary>
    public static ValueTask WriteAsync(IFeatureCollection features, SimulatedResponse answer, CancellationToken cancellationToken)
    {
        WriteHead(features, answer);
        if (answer.Body.IsEmpty)
        {
            return ValueTask.CompletedTask;
        }

        var write = features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(answer.Body, cancellationToken);
        return write.IsCompletedSuccessfully ? ValueTask.CompletedTask : AwaitAsync(write);

        static async ValueTask AwaitAsync(ValueTask<System.IO.Pipelines.FlushResult> write) => await write.ConfigureAwait(false);
    }

    /// <summary>Writes status, headers and a stream, each of its items when its time has come.</summary>
    /// <param name="features">Where to.</param>
    /// <param name="answer">The stream.</param>
    /// <param name="pause">How long to wait before each further item.</param>
    /// <param name="clock">By what clock.</param>
    /// <param name="cancellationToken">Ends it where it is.</param>
    public static async ValueTask WriteItemsAsync(IFeatureCollection features, SimulatedResponse answer, TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        WriteHead(features, answer);
        var writer = features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
        var start = 0;
        foreach (var end in answer.ItemEnds)
        {
            if (start > 0 && pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            }

            await writer.WriteAsync(answer.Body[start..end], cancellationToken).ConfigureAwait(false);
            start = end;
        }
    }

    private static void WriteHead(IFeatureCollection features, SimulatedResponse answer)
    {
        var response = features.GetRequiredFeature<IHttpResponseFeature>();
        response.StatusCode = answer.Status;
        if (answer.ContentType is { } type)
        {
            response.Headers.ContentType = type;
        }

        foreach (var header in answer.Headers)
        {
            response.Headers.Append(header.Name, header.Value);
        }

        // Kestrel refuses a length on statuses that never have a body (RFC 9110, 8.6); nobody knows that of a stream.
        if (answer.ItemEnds.Count == 0 && answer.Status is >= 200 and not StatusCodes.Status204NoContent and not StatusCodes.Status304NotModified)
        {
            response.Headers.ContentLength = answer.ContentLength;
        }
    }
}
