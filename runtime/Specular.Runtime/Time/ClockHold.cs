namespace Specular;

/// <summary>One hold on a <see cref="VirtualClock"/>.</summary>
internal sealed class ClockHold(VirtualClock clock) : IDisposable
{
    private VirtualClock? _clock = clock;

    public void Dispose() => Interlocked.Exchange(ref _clock, null)?.Release();
}
