using System.Diagnostics.CodeAnalysis;

namespace Specular;

/// <summary>The time one attempt may take, joined with the caller's own cancellation.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It is disposable; the rule does not see it on a struct.")]
internal struct AttemptDeadline : IDisposable
{
    // A source and its timer cost as much as the rest of a small call, so each thread keeps one. HttpClient joins its token with a source of its own, and gives its handler
    // that one; the only other that sees it is the body, which is read to its end and closed before the source is used again. What outlives the attempt has a source for itself.
    [ThreadStatic]
    private static CancellationTokenSource? t_spare;

    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _joined;
    private readonly bool _isKept;
    private CancellationTokenSource? _source;

    /// <summary>Begins to count.</summary>
    /// <param name="timeout">The time.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="outlives">Whether something that has seen the token may outlive the attempt, as an open body does.</param>
    /// <param name="caller">The caller's cancellation.</param>
    public AttemptDeadline(TimeSpan timeout, TimeProvider timeProvider, bool outlives, CancellationToken caller)
    {
        _caller = caller;
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _isKept = !outlives && ReferenceEquals(timeProvider, TimeProvider.System);
        if (_isKept)
        {
            _source = t_spare ?? new CancellationTokenSource();
            t_spare = null;
            _source.CancelAfter(timeout);
        }
        else
        {
            _source = new CancellationTokenSource(timeout, timeProvider);
        }

        _joined = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public readonly CancellationToken Token => _source?.Token ?? _caller;

    public void Dispose()
    {
        _joined.Dispose();
        if (_source is null)
        {
            return;
        }

        // What was cancelled is not used again.
        if (_isKept && t_spare is null && _source.TryReset())
        {
            t_spare = _source;
        }
        else
        {
            _source.Dispose();
        }

        _source = null;
    }
}
