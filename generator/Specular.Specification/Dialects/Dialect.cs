namespace Specular.Specification.Dialects;

/// <summary>
/// One form of document. Recognised by content; it turns the text into node trees of OpenAPI 3 (or of a profile), and the binder does the rest, so a further dialect is
/// one more class in <see cref="DialectDetector"/>'s list.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The document's tree; null when it is not of this dialect. Faults of the API's description are the binder's to report.</summary>
    public abstract DocumentTree? Read(DocumentContent content);
}
