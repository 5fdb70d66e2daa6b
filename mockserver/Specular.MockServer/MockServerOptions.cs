using Specular.Simulation;

namespace Specular.Mocking;

/// <summary>How a mock server listens and behaves. The defaults suit a test: a free port on loopback, a virtual clock of its own.</summary>
public sealed record MockServerOptions
{
    /// <summary>The address to listen on. Default: 127.0.0.1, which no other machine reaches. "0.0.0.0" is every network.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port. Default: 0, which lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock that tasks live by. Default (null): a <see cref="VirtualClock"/> of the server's own, which a test moves and the client under test can share. It wins over
    /// <see cref="SimulatorOptions.Clock"/>.
    /// </summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>How the simulator behaves: seed, accepted keys, shape of bodies, durations, bounds. Its clock, address and callbacks are the server's business.</summary>
    public SimulatorOptions Simulation { get; init; } = new();

    /// <summary>The most bytes a request's body may have; a longer one is answered with 413. Default: 64 MiB.</summary>
    public long MaxRequestBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The token that the admin API wants as <c>Authorization: Bearer</c>. Default (null): none on loopback; beyond loopback the admin API is closed without one.</summary>
    public string? AdminToken { get; init; }

    /// <summary>How long a callback waits for its receiver's answer, in real time. Default: 10 s.</summary>
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long requests under way may go on when the server stops, in real time. Default: 2 s.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether to start although documents have errors, leaving out what is broken. Default: false.</summary>
    public bool IgnoresDocumentErrors { get; init; }

    /// <summary>Called after each answer, on the request's thread; null (the default) for nobody.</summary>
    public Action<AnsweredRequest>? OnAnswered { get; init; }
}
