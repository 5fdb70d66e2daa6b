using Specular.Specification.Contract;
using Specular.Specification.Values;

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

    /// <summary>Its type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Whether it must be given.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The one value that it can have, where the documents require it: it is sent without being given. Null when there are others.</summary>
    public JsonValue? Constant { get; init; }

    /// <summary>How it is written where it is a list or an object.</summary>
    public required ValueStyle Style { get; init; }

    /// <summary>Whether each item or member stands by itself.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters stay as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }
}
