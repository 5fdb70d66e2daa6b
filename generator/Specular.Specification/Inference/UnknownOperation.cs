using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Inference;

/// <summary>A profile names an operation that no document has: the problem, with the likeliest that was meant.</summary>
internal static class UnknownOperation
{
    public static Problem Problem(IEnumerable<string> keys, SourceReference place, string role, string key) =>
        new(ProblemCatalog.UnknownProfileOperation, place, [role, key, Suggestion.For(key, keys)]);
}
