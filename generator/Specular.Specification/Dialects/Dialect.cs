using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Dialects;

/// <summary>
/// One form of document. Recognised by content; it turns the text into a node tree of OpenAPI 3 (or of a profile), and the binder does the rest, so a further dialect is
/// one more class in <see cref="DialectDetector"/>'s list.
/// </summary>
internal abstract class Dialect
{
    /// <summary>Whether the document is of this dialect. Looks at its form only; faults are the binder's to report.</summary>
    public abstract bool Recognises(DocumentContent content);

    /// <summary>Binds a document that this dialect recognised.</summary>
    public abstract BoundDocument Bind(DocumentContent content, ProblemCollector problems);
}
