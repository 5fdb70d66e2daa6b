namespace Specular;

/// <summary>When and how often a call is sent again. A call that may have started a task is never sent again unless the service cannot have begun.</summary>
public sealed class RetryOptions
{
    /// <summary>How often a call is sent again at most. Default: 3. 0 sends once.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first delay; it doubles with each attempt, with jitter. Default: 1 second.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay; a longer one that the service asks for ends the retries. Default: 30 seconds.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);
}
