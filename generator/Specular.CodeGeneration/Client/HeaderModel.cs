namespace Specular.CodeGeneration.Client;

/// <summary>A header of an answer.</summary>
public sealed record HeaderModel
{
    /// <summary>Its name in C#, not yet escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Its type: a scalar, or a list of scalars.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Whether the document calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}
