using Specular.Simulation;

namespace Specular.Tool.Commands;

/// <summary>What a command line of <c>specular mock</c> says.</summary>
internal sealed record MockSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required long Seed { get; init; }

    /// <summary>Virtual seconds per real second; null goes by the system's clock.</summary>
    public required double? Speed { get; init; }

    public required bool HasVirtualClock { get; init; }

    /// <summary>The keys that are accepted; empty accepts any.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>What each account may spend; null is without end.</summary>
    public required SimulatedBalance? Balance { get; init; }

    /// <summary>Files and folders of files to serve.</summary>
    public required IReadOnlyList<string> Media { get; init; }

    public required IReadOnlyList<SeededId> SeededIds { get; init; }

    public required BodyStyle Bodies { get; init; }

    public required string? AdminToken { get; init; }

    public required IReadOnlyList<string> CallbackHosts { get; init; }

    public required bool KeepsGoing { get; init; }

    public required bool IsQuiet { get; init; }

    public required bool HasNoColour { get; init; }
}
