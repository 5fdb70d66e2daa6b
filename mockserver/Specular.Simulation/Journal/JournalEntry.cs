using Specular.Specification.Validation;

namespace Specular.Simulation;

/// <summary>One request and what was answered. Credentials are redacted; bodies are cut at <see cref="SimulatorOptions.JournalBodyBytes"/>.</summary>
public sealed record JournalEntry
{
    /// <summary>Its number, from 1, over all namespaces.</summary>
    public required long Number { get; init; }

    /// <summary>When it arrived, by the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its namespace; "" is the common one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The path as sent.</summary>
    public required string Path { get; init; }

    /// <summary>The query as sent, without "?"; credentials redacted.</summary>
    public required string Query { get; init; }

    /// <summary>The headers, credentials redacted.</summary>
    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>The body as sent, possibly cut.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long the body was.</summary>
    public required long BodyLength { get; init; }

    /// <summary>The key of the operation it is a call of; null when there is none.</summary>
    public required string? Operation { get; init; }

    /// <summary>What in it breaks the contract; empty when nothing does.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>What each rule of the profile came to: passed, violated or not checked. Empty when the request was refused before rules were looked at. Where a rule is violated stands in <see cref="Violations"/>.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; init; } = [];

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The answer's body, possibly cut.</summary>
    public required ReadOnlyMemory<byte> ResponseBody { get; init; }

    /// <summary>How long the answer's body was.</summary>
    public required long ResponseLength { get; init; }

    /// <summary>The number of the operation among those of the simulator; -1 when there is none.</summary>
    internal int OperationNumber { get; init; } = -1;
}
