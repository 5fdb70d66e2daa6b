using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>The member that tells the arms of a union apart.</summary>
/// <param name="PropertyName">The member's name.</param>
/// <param name="Mapping">Value to schema id, as the document maps them; else the schemas' names are the values.</param>
public sealed record Discriminator(string PropertyName, ValueList<DiscriminatorMapping> Mapping);
