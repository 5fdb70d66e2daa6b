using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Specular.Simulation;

namespace Specular.Mocking.Hosting;

/// <summary>Sends an answer of the simulator's as it is.</summary>
internal static class AnswerWriter
{
    /// <summary>Writes status, headers and body.</summary>
    public static ValueTask WriteAsync(IFeatureCollection features, SimulatedResponse answer, CancellationToken cancellationToken)
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

        // Kestrel refuses a length on statuses that never have a body (RFC 9110, 8.6).
        if (answer.Status is >= 200 and not StatusCodes.Status204NoContent and not StatusCodes.Status304NotModified)
        {
            response.Headers.ContentLength = answer.ContentLength;
        }

        if (answer.Body.IsEmpty)
        {
            return ValueTask.CompletedTask;
        }

        var write = features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(answer.Body, cancellationToken);
        return write.IsCompletedSuccessfully ? ValueTask.CompletedTask : AwaitAsync(write);

        static async ValueTask AwaitAsync(ValueTask<System.IO.Pipelines.FlushResult> write) => await write.ConfigureAwait(false);
    }
}
