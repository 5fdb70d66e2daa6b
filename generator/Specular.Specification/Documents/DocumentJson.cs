using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>A document's tree as plain JSON, for readers that know no YAML.</summary>
public static class DocumentJson
{
    /// <summary>The tree; null when the text cannot be read. Never throws.</summary>
    public static JsonValue? Read(SourceDocument document) => DocumentTextReader.Read(document.Text).Root?.ToJsonValue();
}
