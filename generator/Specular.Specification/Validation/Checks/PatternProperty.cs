namespace Specular.Specification.Validation;

/// <summary>What members must be whose names match.</summary>
internal readonly record struct PatternProperty(TextPattern Pattern, CompiledSchema Schema);
