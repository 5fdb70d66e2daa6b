using System.Diagnostics.CodeAnalysis;

namespace Specular;

/// <summary>The time one attempt may take, joined with the caller's own cancellation.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It is disposable; the rule does not see it on a struct.")]
internal struct AttemptDeadline : IDisposable
{
    private readonly CancellationToken _caller;
    private CancellationTokenSource? _timeout;
    private CancellationTokenSource? _linked;

    public AttemptDeadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken caller)
    {
        _caller = caller;
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        if (ReferenceEquals(timeProvider, TimeProvider.System))
        {
            _timeout = CancellationTokenSource.CreateLinkedTokenSource(caller);
            _timeout.CancelAfter(timeout);
        }
        else
        {
            _timeout = new CancellationTokenSource(timeout, timeProvider);
            _linked = CancellationTokenSource.CreateLinkedTokenSource(caller, _timeout.Token);
        }
    }

    public readonly CancellationToken Token => (_linked ?? _timeout)?.Token ?? _caller;

    public void Dispose()
    {
        _linked?.Dispose();
        _timeout?.Dispose();
        _linked = _timeout = null;
    }
}
