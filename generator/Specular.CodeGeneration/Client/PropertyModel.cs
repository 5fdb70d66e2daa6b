using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A member of a class.</summary>
public sealed record PropertyModel
{
    /// <summary>Its name in C#, not yet escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Its name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>Its type.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>Whether it must be there and may be null.</summary>
    public required Presence Presence { get; init; }

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired => Presence is Presence.Required or Presence.RequiredNullable;

    /// <summary>Whether an answer without it throws, however it is read: a task's id and status are never made up.</summary>
    public bool IsEssential { get; init; }

    /// <summary>The one value that it can have, where it is required: it is there without being set. Null when there are others.</summary>
    public JsonValue? Constant { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Whether the document calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}
