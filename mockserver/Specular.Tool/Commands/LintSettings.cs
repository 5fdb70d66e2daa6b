using Specular.Specification.Problems;
using Specular.Tool.Linting;

namespace Specular.Tool.Commands;

/// <summary>What a command line of <c>specular lint</c> says.</summary>
internal sealed record LintSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>The least severity that fails the run; null when none does.</summary>
    public required ProblemSeverity? FailsOn { get; init; }

    /// <summary>The file that holds what was accepted; null for none.</summary>
    public required string? Baseline { get; init; }

    /// <summary>The baseline to write; null for none.</summary>
    public required string? NewBaseline { get; init; }

    /// <summary>The file to write the report to; null is standard output.</summary>
    public required string? File { get; init; }

    /// <summary>The most that a finding of the second reader's may be; null when it is not asked.</summary>
    public required ProblemSeverity? SecondReader { get; init; }

    public required bool HasNoColour { get; init; }
}
