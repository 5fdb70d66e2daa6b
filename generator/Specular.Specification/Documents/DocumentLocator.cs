using Specular.Specification.Problems;

namespace Specular.Specification.Documents;

/// <summary>Finds the place of a problem in its document's text.</summary>
public static class DocumentLocator
{
    /// <summary>
    /// The place of a problem. A pointer that leads nowhere gives the deepest node on its way. Never throws.
    /// </summary>
    public static DocumentPosition Locate(SourceDocument document, Problem problem) => throw new NotSupportedException();
}
