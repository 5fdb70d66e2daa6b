using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A class for an object.</summary>
public sealed record ObjectDeclaration : Declaration
{
    /// <summary>Its members in display order.</summary>
    public ValueList<PropertyModel> Properties { get; init; } = [];

    /// <summary>The wire names of the members that rules look at, ordered; of those that are not declared too.</summary>
    public ValueList<string> Inspected { get; init; } = [];

    /// <summary>The type of members beyond the declared ones; null when the schema forbids them.</summary>
    public TypeReference? AdditionalProperties { get; init; }
}
