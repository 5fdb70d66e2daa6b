namespace Specular;

/// <summary>An answer is larger than the options allow; told to the caller as <see cref="ApiException"/>.</summary>
internal sealed class ResponseTooLargeException(long limit) : Exception
{
    public long Limit { get; } = limit;
}
