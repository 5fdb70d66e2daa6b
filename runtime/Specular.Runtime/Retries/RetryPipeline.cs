using Polly;
using Polly.Retry;

namespace Specular;

/// <summary>Builds the pipeline that sends a call again: exponential delays with jitter, never shorter than the service asks for.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline Build(RetryOptions options, TimeProvider timeProvider)
    {
        if (options.MaxRetries == 0)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is ApiException { Verdict: { MayRetry: true } verdict } && verdict.MinDelay <= options.MaxDelay),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
                    Delay(options, arguments.AttemptNumber, ((ApiException)arguments.Outcome.Exception!).Verdict.MinDelay)),
                OnRetry = static arguments =>
                {
                    var exception = (ApiException)arguments.Outcome.Exception!;
                    exception.Retrying?.Invoke(exception, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    private static TimeSpan Delay(RetryOptions options, int attempt, TimeSpan minDelay)
    {
        var backoff = Math.Min(options.BaseDelay.Ticks * Math.Pow(2, attempt), options.MaxDelay.Ticks);
        var delay = Math.Max(backoff, minDelay.Ticks);
#pragma warning disable CA5394 // Jitter spreads load; it is no secret.
        return TimeSpan.FromTicks((long)(delay * (1 + (Random.Shared.NextDouble() * 0.2))));
#pragma warning restore CA5394
    }
}
