using Microsoft.Extensions.Logging;

namespace Specular;

/// <summary>What the transport logs: which call, what came, how long it took. Neither bodies nor keys nor queries.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation}: sending {Method} {Url}")]
    public static partial void Sending(ILogger logger, string operation, string method, string url);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: HTTP {Status} after {Milliseconds} ms")]
    public static partial void Answered(ILogger logger, string operation, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: {Reason}; sending again in {Delay}")]
    public static partial void Retrying(ILogger logger, string operation, string reason, TimeSpan delay);

    [LoggerMessage(4, LogLevel.Warning, "{Operation}: the answer differs from the contract in {Count} places, first at {Pointer}: {Message}")]
    public static partial void Violations(ILogger logger, string operation, int count, string pointer, string message);

    [LoggerMessage(6, LogLevel.Warning, "{Operation}: the request breaks the contract in {Count} places, first at {Pointer}, and is sent all the same")]
    public static partial void RequestViolations(ILogger logger, string operation, int count, string pointer);

    [LoggerMessage(5, LogLevel.Debug, "{Operation}: {Reason}")]
    public static partial void Failed(ILogger logger, string operation, string reason);
}
