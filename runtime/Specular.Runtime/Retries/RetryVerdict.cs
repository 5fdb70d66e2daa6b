namespace Specular;

/// <summary>Whether a failed attempt may be followed by another.</summary>
/// <param name="MayRetry">Whether it may.</param>
/// <param name="MinDelay">How long to wait at least.</param>
internal readonly record struct RetryVerdict(bool MayRetry, TimeSpan MinDelay = default)
{
    public static RetryVerdict No => default;
}
