namespace Specular.Tool.Commands;

/// <summary>What a command line of <c>specular generate</c> says.</summary>
internal sealed record GenerateSettings
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Namespace { get; init; }

    public required string Client { get; init; }

    public required string Folder { get; init; }

    public required bool KeepsGoing { get; init; }
}
