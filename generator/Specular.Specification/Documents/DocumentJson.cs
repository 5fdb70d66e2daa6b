using Specular.Specification.Dialects;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>A document's OpenAPI trees as plain JSON, for readers that know no YAML and no other dialect.</summary>
public static class DocumentJson
{
    /// <summary>The tree of each page, with the pointer that problems in it begin with; none when the document cannot be read or is a profile. Never throws.</summary>
    public static IReadOnlyList<(string Pointer, JsonValue Tree)> Read(SourceDocument document) =>
        DialectDetector.Read(new DocumentContent(document)) is { Kind: DocumentKind.Api } tree
            ? [.. tree.Pages.Select((page, index) => (tree.PointerOf(index), page.ToJsonValue()))]
            : [];
}
