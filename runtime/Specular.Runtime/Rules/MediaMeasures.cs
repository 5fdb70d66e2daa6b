using Specular.Media;

namespace Specular.Rules;

/// <summary>
/// What media of one request was measured to be, each once. What is in memory is measured where it is asked for; a file or a stream waits until <see cref="MeasureAsync"/>, so that reading it blocks no caller.
/// </summary>
internal sealed class MediaMeasures
{
    private Dictionary<MediaSource, MediaFacts?>? _facts;
    private List<MediaSource>? _waiting;

    public bool IsWaiting => _waiting is not null;

    /// <summary>What media is.</summary>
    /// <param name="source">The media.</param>
    /// <param name="unknown">Why nobody knows; null when it is known.</param>
    public MediaFacts? Measure(MediaSource source, out string? unknown)
    {
        unknown = !source.IsInline ? "the media stands behind an address"
            : !source.IsRepeatable ? "the media is a stream that cannot be read twice"
            : null;
        if (unknown is not null)
        {
            return null;
        }

        if (_facts is null || !_facts.TryGetValue(source, out var facts))
        {
            if (!source.IsInMemory)
            {
                (_waiting ??= []).Add(source);
                unknown = "it is not measured yet";
                return null;
            }

            facts = source.Measure();
            (_facts ??= [])[source] = facts;
        }

        unknown = facts is null ? "the media could not be read" : null;
        return facts;
    }

    /// <summary>Measures what waits.</summary>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var waiting = _waiting ?? [];
        _waiting = null;
        foreach (var source in waiting)
        {
            (_facts ??= [])[source] = await Task.Run(() => MeasureOrNull(source), cancellationToken).ConfigureAwait(false);
        }
    }

    // A file that is gone is told when it is to be sent.
    private static MediaFacts? MeasureOrNull(MediaSource source)
    {
        try
        {
            return source.Measure();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }
}
