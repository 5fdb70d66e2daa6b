namespace Specular;

/// <summary>How often and how long to ask after a task.</summary>
public sealed class RemoteTaskWaitOptions
{
    /// <summary>The time between the first two questions. Default: 2 seconds.</summary>
    public TimeSpan InitialInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What the interval grows by after each question. Default: 1.5; 1 keeps it.</summary>
    public double Factor { get; init; } = 1.5;

    /// <summary>The longest time between two questions. Default: 30 seconds.</summary>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait in all; then <see cref="RemoteTaskDeadlineException"/>. Default: an hour. <see cref="Timeout.InfiniteTimeSpan"/> means for ever.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many questions in a row may go wrong in a passing way (connection, timeout, 5xx) before the last error is thrown. Default: 10.</summary>
    public int MaxConsecutiveFailures { get; init; } = 10;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(InitialInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxInterval, InitialInterval);
        ArgumentOutOfRangeException.ThrowIfLessThan(Factor, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxConsecutiveFailures);
        if (Deadline <= TimeSpan.Zero && Deadline != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(Deadline), Deadline, "The deadline must be longer than nothing.");
        }
    }
}
