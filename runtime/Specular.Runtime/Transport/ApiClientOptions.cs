using Microsoft.Extensions.Logging;
using Specular.Descriptors;

namespace Specular;

/// <summary>How a client reaches its service. Generated clients have a type of their own derived from it.</summary>
public class ApiClientOptions
{
    /// <summary>The key. A call is refused before it is sent when it is empty or still a placeholder such as <c>{{YOUR_API_KEY}}</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The address that paths are appended to; it wins over <see cref="Server"/>. Null leaves the server, the injected HttpClient's own address, or the contract's first server, in that order.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>One of the contract's servers; null leaves its first.</summary>
    public ServerDescriptor? Server { get; set; }

    /// <summary>How long one attempt may take, its answer included. Default: 100 seconds. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Whether an answer that is not as the contract has it throws. Default: false, violations are collected on the response, logged and counted.</summary>
    public bool StrictReading { get; set; }

    /// <summary>What becomes of a request that breaks a rule of the contract. Default: it is not sent, and the call throws. Services change their limits: then <see cref="RequestChecks.Observe"/> sends and tells.</summary>
    public RequestChecks RequestChecks { get; set; } = RequestChecks.Enforce;

    /// <summary>Ids from elsewhere whose age is to be checked as if this client had been answered with them; taken over when the client is made.</summary>
    public IReadOnlyList<KnownId> KnownIds { get; set; } = [];

    /// <summary>The largest answer that is read, in bytes. Default: 64 MiB.</summary>
    public long MaxResponseBytes { get; set; } = 64L << 20;

    /// <summary>When a call is sent again.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>The clock of all waiting. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where logs go; null logs nothing. Neither bodies nor keys are logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>What stands before "Specular/x.y" in User-Agent: "MyProduct/1.0"; null sends Specular's alone.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Checks what can be checked before anything is sent. The key is looked at when a call is sent: it may come later, or be rotated.</summary>
    /// <exception cref="ArgumentException">A value cannot be.</exception>
    public void Validate()
    {
        Require(Timeout > TimeSpan.Zero || Timeout == System.Threading.Timeout.InfiniteTimeSpan, nameof(Timeout), "must be longer than nothing");
        Require(MaxResponseBytes > 0, nameof(MaxResponseBytes), "must be more than nothing");
        Require(TimeProvider is not null, nameof(TimeProvider), "must not be null");
        Require(RequestChecks is >= RequestChecks.Enforce and <= RequestChecks.Off, nameof(RequestChecks), "must be Enforce, Observe or Off");
        Require(KnownIds is not null, nameof(KnownIds), "must not be null");
        Require(Retry is not null, nameof(Retry), "must not be null; to send once set Retry.MaxRetries to 0");
        Require(Retry!.MaxRetries is >= 0 and <= 100, nameof(Retry) + "." + nameof(Retry.MaxRetries), "must be between 0 and 100");
        Require(Retry.BaseDelay >= TimeSpan.Zero && Retry.BaseDelay <= Retry.MaxDelay, nameof(Retry) + "." + nameof(Retry.BaseDelay), "must be between nothing and MaxDelay");
        Require(Retry.MaxDelay <= TimeSpan.FromHours(1), nameof(Retry) + "." + nameof(Retry.MaxDelay), "must not be longer than an hour");
        Require(UserAgent is null || UserAgent.AsSpan().IndexOfAny('\r', '\n') < 0, nameof(UserAgent), "must not have a line break");
    }

    /// <summary>The type's name: options hold a key, and are not told.</summary>
    public override string ToString() => GetType().Name;

    private static void Require(bool holds, string name, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} {rule}.", name);
        }
    }
}
