using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Corpus.Comparison;

/// <summary>What a difference is judged by: what we report of the document.</summary>
internal sealed class DifferenceContext(BoundDocument document)
{
    private readonly ILookup<string, Problem> _byPointer = document.Problems.ToLookup(p => p.Place.Pointer, StringComparer.Ordinal);

    /// <summary>Whether it is Swagger 2.0, which both readers turn into OpenAPI 3 first.</summary>
    public bool IsSwagger { get; } = document.Document.Dialect.StartsWith("Swagger", StringComparison.Ordinal);

    /// <summary>Whether we report one of these kinds at a place.</summary>
    public bool IsReported(string pointer, params ProblemDescriptor[] kinds) => _byPointer[pointer].Any(p => kinds.Contains(p.Descriptor));

    /// <summary>Whether we report the kind of something by its name, wherever it stands.</summary>
    public bool IsReportedOf(string name, ProblemDescriptor kind) =>
        document.Problems.Any(p => ReferenceEquals(p.Descriptor, kind) && p.Arguments.Count > 0 && string.Equals(p.Arguments[0], name, StringComparison.Ordinal));
}
