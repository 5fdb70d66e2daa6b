namespace Specular.Specification.Contract;

/// <summary>One document a contract was joined from.</summary>
public sealed record ContractDocument
{
    /// <summary>The name it is reported by: its path relative to the project or folder, with forward slashes.</summary>
    public required string Name { get; init; }

    /// <summary>The form it has, as printed: "OpenAPI 3.0.1 (YAML)".</summary>
    public required string Dialect { get; init; }

    /// <summary>The document's title; "" in Apifox exports.</summary>
    public string Title { get; init; } = "";

    /// <summary>The document's own version text.</summary>
    public string Version { get; init; } = "";

    /// <summary>The document's description.</summary>
    public string Description { get; init; } = "";

    /// <summary>True when the document is a supplement of ours: what comes from it is not in any published document.</summary>
    public bool IsSupplement { get; init; }
}
