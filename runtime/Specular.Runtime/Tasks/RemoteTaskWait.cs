namespace Specular;

/// <summary>One waiting for a task's end.</summary>
internal sealed class RemoteTaskWait<T>(RemoteTask<T> task, RemoteTaskWaitOptions options, IProgress<RemoteTaskProgress<T>>? progress, TimeProvider timeProvider)
{
    private readonly long _started = timeProvider.GetTimestamp();
    private int _polls;
    private int _failures;
    private ApiException? _lastError;

    public async Task<T> RunAsync(CancellationToken cancellationToken)
    {
        if (task.TryGetEnd(out var end))
        {
            return end!;
        }

        var interval = options.InitialInterval;
        while (true)
        {
            await AskAsync(cancellationToken).ConfigureAwait(false);
            if (_failures == 0 && task.TryGetEnd(out end))
            {
                return end!;
            }

            var pause = interval;
            if (options.Deadline != Timeout.InfiniteTimeSpan)
            {
                var left = options.Deadline - timeProvider.GetElapsedTime(_started);
                if (left <= TimeSpan.Zero)
                {
                    throw task.DeadlinePassed(options.Deadline, _polls, _lastError);
                }

                // The last question is asked when the time is up, not before.
                pause = pause < left ? pause : left;
            }

            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
            interval = TimeSpan.FromTicks((long)Math.Min(interval.Ticks * options.Factor, options.MaxInterval.Ticks));
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        _polls++;
        try
        {
            await task.RefreshAsync(cancellationToken).ConfigureAwait(false);
            _failures = 0;
            _lastError = null;
        }
        catch (ApiException exception) when (exception.IsTransient && _failures < options.MaxConsecutiveFailures)
        {
            _failures++;
            _lastError = exception;
            return;
        }

        progress?.Report(task.ToProgress(timeProvider.GetElapsedTime(_started), _polls));
    }
}
