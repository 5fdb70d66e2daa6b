using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Generator.Pipeline;

/// <summary>A problem and its place in a file; value-equal, turned into a Location only when it is reported.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Path">The file; null when the problem is in none.</param>
/// <param name="Position">The place in it.</param>
internal sealed record LocatedProblem(Problem Problem, string? Path, DocumentPosition Position);
