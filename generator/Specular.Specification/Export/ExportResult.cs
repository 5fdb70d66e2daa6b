using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Export;

/// <summary>Documents as one OpenAPI document.</summary>
/// <param name="Tree">The document; null when nothing could be read, or when it would not say what the documents say.</param>
/// <param name="Contract">What the documents say, without any profile.</param>
/// <param name="Problems">What is wrong with them, and what the document has otherwise than they.</param>
public sealed record ExportResult(JsonValue? Tree, ApiContract Contract, ValueList<Problem> Problems)
{
    /// <summary>Whether a problem is an error.</summary>
    public bool HasErrors => Problems.Any(p => p.Descriptor.Severity == ProblemSeverity.Error);
}
