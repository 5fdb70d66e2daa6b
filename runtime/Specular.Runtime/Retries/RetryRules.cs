using System.Net.Sockets;
using Specular.Descriptors;

namespace Specular;

/// <summary>
/// Decides what may be sent again. The error table decides where it has a row; without one only idempotent operations are sent again. What may have started a task is sent
/// again only when the service says it did not begin, or was never reached.
/// </summary>
internal static class RetryRules
{
    /// <summary>The verdict on an answer.</summary>
    public static RetryVerdict ForAnswer(OperationDescriptor operation, int status, string? code, TimeSpan? retryAfter)
    {
        if (FindRow(operation, status, code) is { } row)
        {
            var may = row.Retry switch
            {
                RetryAdvice.AfterDelay => true,
                RetryAdvice.OnlyWhenSafe => IsSafe(operation),
                _ => false,
            };
            return may ? new RetryVerdict(true, Longer(row.RetryAfter, retryAfter)) : RetryVerdict.No;
        }

        return IsTransient(status) && IsSafe(operation) ? new RetryVerdict(true, retryAfter ?? TimeSpan.Zero) : RetryVerdict.No;
    }

    /// <summary>The verdict when no answer came, or none that can be read.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="isReached">Whether the service may have been reached.</param>
    public static RetryVerdict ForSilence(OperationDescriptor operation, bool isReached) => !isReached || IsSafe(operation) ? new RetryVerdict(true) : RetryVerdict.No;

    /// <summary>Whether the service certainly got nothing: the connection was never made.</summary>
    public static bool IsNeverReached(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }:
                    return true;
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.HostUnreachable or SocketError.NetworkUnreachable }:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>Statuses that may pass by themselves.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>The row of the error table for an answer; null when there is none.</summary>
    public static ErrorDescriptor? FindRow(OperationDescriptor operation, int status, string? code)
    {
        ErrorDescriptor? found = null;
        foreach (var row in operation.Errors)
        {
            if (code is not null && string.Equals(row.Code, code, StringComparison.Ordinal))
            {
                if (row.Status == status)
                {
                    return row;
                }

                found ??= row;
            }
        }

        return found;
    }

    private static bool IsSafe(OperationDescriptor operation) => operation is { IsIdempotent: true, CreatesTask: false };

    private static TimeSpan Longer(TimeSpan? first, TimeSpan? second) => new(Math.Max(first?.Ticks ?? 0, second?.Ticks ?? 0));
}
