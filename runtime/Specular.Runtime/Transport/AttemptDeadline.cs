using System.Diagnostics.CodeAnalysis;

namespace Specular;

/// <summary>The time one attempt may take, joined with the caller's own cancellation.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It is disposable; the rule does not see it on a struct.")]
internal struct AttemptDeadline : IDisposable
{
    // A source and its timer cost as much as the rest of a small call, so each thread keeps one. Only HttpClient sees its token, and joins it with a source of its own:
    // no handler can still hold it when it is used again.
    [ThreadStatic]
    private static CancellationTokenSource? t_spare;

    private readonly CancellationToken _caller;
    private readonly CancellationTokenRegistration _joined;
    private CancellationTokenSource? _source;

    public AttemptDeadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken caller)
    {
        _caller = caller;
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        if (ReferenceEquals(timeProvider, TimeProvider.System))
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

        // What was cancelled, or has another clock's timer, is not used again.
        if (t_spare is null && _source.TryReset())
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
