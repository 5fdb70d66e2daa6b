using Specular.Specification.Baselines;
using Specular.Specification.Documents;

namespace Specular.Generator.Pipeline;

/// <summary>A baseline that the project gives. Value-equal.</summary>
/// <param name="Path">The file's path as the compiler has it.</param>
/// <param name="Source">Its text, named relative to the project.</param>
/// <param name="Baseline">What it accepts.</param>
internal sealed record BaselineInput(string Path, SourceDocument Source, Baseline Baseline);
