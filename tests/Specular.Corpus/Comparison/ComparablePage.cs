using Specular.Specification.Documents;
using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Corpus.Comparison;

/// <summary>One page of a document as we bound it, and the JSON that the library is given for it.</summary>
internal sealed record ComparablePage(BoundDocument Bound, string Json)
{
    /// <summary>
    /// The pages of a document. OpenAPI in JSON goes to the library as it is, in YAML as our tree of the text; what is no OpenAPI goes as the OpenAPI we make of it.
    /// </summary>
    public static IReadOnlyList<ComparablePage> Of(SourceDocument source, BoundDocument bound)
    {
        var text = source.Text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (bound.Pages.Count == 0 && DocumentTextReader.Read(source.Text).Root is ObjectNode root && (root.Find("openapi") ?? root.Find("swagger")) is not null)
        {
            return [new(bound, text.StartsWith('{') ? text : root.ToJsonValue().ToJson())];
        }

        return [.. bound.EachPage.Zip(DocumentJson.Read(source), (page, tree) => new ComparablePage(page, tree.Tree.ToJson()))];
    }
}
