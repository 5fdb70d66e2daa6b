using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Dialects.Flattened;

/// <summary>What was rebuilt of a text.</summary>
/// <param name="Pages">One tree for each page that could be; pointers of findings begin with the index where there are several.</param>
/// <param name="Findings">What is uncertain, and why a page is refused.</param>
internal sealed record FlattenedReading(IReadOnlyList<ObjectNode> Pages, IReadOnlyList<TextFinding> Findings);
