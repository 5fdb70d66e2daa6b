using System.Text.RegularExpressions;

namespace Specular.Specification.Validation;

/// <summary>What members must be whose names match.</summary>
internal readonly record struct CompiledPattern(Regex Regex, CompiledSchema Schema);
