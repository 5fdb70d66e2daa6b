using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>Members that must be there when another is.</summary>
public sealed record DependentRequirement(string Property, ValueList<string> Required);
