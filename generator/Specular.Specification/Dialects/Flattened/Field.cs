namespace Specular.Specification.Dialects.Flattened;

/// <summary>A member that a kind of object is known to have.</summary>
/// <param name="Rank">Its place in the order in which exporters write the object's members.</param>
/// <param name="Value">What its value is.</param>
internal sealed record Field(int Rank, Shape Value);
