namespace Specular.Specification.Validation;

/// <summary>A declared member and what it must be.</summary>
internal readonly record struct CompiledProperty(string Name, CompiledSchema Schema);
