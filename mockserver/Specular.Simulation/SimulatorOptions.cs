namespace Specular.Simulation;

/// <summary>How a simulator behaves where its contracts leave it open.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The clock that durations, timestamps, callbacks and lifetimes go by. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where everything random comes from. Same seed, clock, address and order of requests: same bytes. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>The address that media addresses in answers begin with, without a slash at the end. A host sets <see cref="Simulator.BaseAddress"/> once it knows its port.</summary>
    public string BaseAddress { get; init; } = "http://127.0.0.1";

    /// <summary>The keys that are accepted; null (the default) accepts every key that is not empty and no placeholder such as {{YOUR_API_KEY}}. "access:secret" is an access key with the secret that must have signed its tokens, a user with a password, or a client's id with the secret that tokens are given for.</summary>
    public IReadOnlyCollection<string>? Keys { get; init; }

    /// <summary>Whether a call without a credential is refused where the contract has one. Default: true.</summary>
    public bool RequiresCredential { get; init; } = true;

    /// <summary>Whether ids that a profile says another operation issues (session ids ...) are looked up. Default: true.</summary>
    public bool ChecksIssuedIds { get; init; } = true;

    /// <summary>Ids that count as issued in every namespace, for rules about operations that the documents do not show.</summary>
    public IReadOnlyList<SeededId> SeededIds { get; init; } = [];

    /// <summary>What each account may spend, in each namespace; null (the default) is without end. Calls whose price no document tells cost nothing.</summary>
    public SimulatedBalance? Balance { get; init; }

    /// <summary>How a task's answers look before they have a result. Default: as documented.</summary>
    public BodyStyle Bodies { get; init; } = BodyStyle.Documented;

    /// <summary>Outcomes arranged from the start, in every namespace.</summary>
    public IReadOnlyList<Arrangement> Arrangements { get; init; } = [];

    /// <summary>How long a task stays submitted where no profile says. Default: 2 s.</summary>
    public TimeSpan SubmittedFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a task is then processing where no profile says. Default: 10 s.</summary>
    public TimeSpan ProcessingFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a host waits before each further item of a stream, by the clock. Default: 0, each at once.</summary>
    public TimeSpan StreamPause { get; init; }

    /// <summary>How many bytes the journal holds at most. Default: 16 MiB; 0 keeps no journal.</summary>
    public long JournalBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>How many bytes of one body the journal keeps. Default: 8 KiB.</summary>
    public int JournalBodyBytes { get; init; } = 8 * 1024;

    /// <summary>How many bytes the files that it is given to serve may have together. Default: 256 MiB.</summary>
    public long MediaBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How many tasks a namespace holds at most; the oldest finished ones go first. Default: 10,000.</summary>
    public int MaxTasks { get; init; } = 10_000;

    /// <summary>How many ids that an operation issued (session ids ...) a namespace remembers at most. Default: 100,000.</summary>
    public int MaxIssuedIds { get; init; } = 100_000;

    /// <summary>How many accounts' balances a namespace keeps at most; the account seen first is forgotten first, and begins anew. Default: 10,000.</summary>
    public int MaxAccounts { get; init; } = 10_000;

    /// <summary>How many namespaces there are at most; the one not used for longest goes first. Default: 1,000.</summary>
    public int MaxNamespaces { get; init; } = 1_000;

    /// <summary>The header that names a namespace: requests of two namespaces share no state. Default: X-Specular-Namespace.</summary>
    public string NamespaceHeader { get; init; } = "X-Specular-Namespace";

    /// <summary>The header that asks for an outcome of this one call: "fail=moderation", "stall", "error=1303", "status=500", "succeed". Default: X-Specular-Outcome.</summary>
    public string OutcomeHeader { get; init; } = "X-Specular-Outcome";

    /// <summary>Takes callbacks that are due; null (the default) sends none.</summary>
    public ICallbackSink? Callbacks { get; init; }

    /// <summary>Hosts, besides loopback ones, that callbacks may go to.</summary>
    public IReadOnlyCollection<string> CallbackHosts { get; init; } = [];
}
