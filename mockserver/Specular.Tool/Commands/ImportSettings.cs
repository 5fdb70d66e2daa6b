using Specular.Specification.Export;

namespace Specular.Tool.Commands;

/// <summary>What a command line of <c>specular import</c> says.</summary>
internal sealed record ImportSettings
{
    /// <summary>Stands for standard input among the paths.</summary>
    public const string StandardInput = "-";

    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The file to write; null is standard output.</summary>
    public required string? File { get; init; }

    /// <summary>The version of OpenAPI to convert to, "3.0" or "3.1"; null keeps the documents' own.</summary>
    public required string? Version { get; init; }

    public required ExportFormat Format { get; init; }

    public required bool KeepsExtensions { get; init; }

    public required bool KeepsGoing { get; init; }
}
