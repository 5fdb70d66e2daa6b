using Specular.Specification.Contract;

namespace Specular.CodeGeneration.Client;

/// <summary>An argument that travels outside the body.</summary>
public sealed record ParameterModel
{
    /// <summary>Its name in C#, not yet escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Where it travels.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>Its type: a scalar, an open enum or a list of those.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Whether it must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether a list is sent as one value for each item, instead of joined by commas.</summary>
    public bool Explode { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
