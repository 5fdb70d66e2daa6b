namespace Specular.Specification.Export;

/// <summary>What an export is to have.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether members that begin with "x-" stay; the default. Without them some meaning is lost: Apifox's merged models, second answers of one status.</summary>
    public bool KeepsExtensions { get; init; } = true;
}
