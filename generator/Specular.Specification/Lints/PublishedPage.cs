using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Documents;
using Specular.Specification.Inference;
using Specular.Specification.Nodes;
using Specular.Specification.Values;

namespace Specular.Specification.Lints;

/// <summary>A page of a published document with what lints look at again and again.</summary>
/// <param name="document">The page, bound.</param>
/// <param name="root">Its tree.</param>
/// <param name="isFromSwagger">Whether it was written as Swagger 2.0.</param>
internal sealed class PublishedPage(BoundDocument document, NodeCursor root, bool isFromSwagger)
{
    public BoundDocument Document { get; } = document;

    public NodeCursor Root { get; } = root;

    public bool IsFromSwagger { get; } = isFromSwagger;

    public SchemaGraph Graph { get; } = new(new ApiContract { Name = "", Schemas = document.Schemas });

    public IReadOnlyList<SchemaPlace> Schemas { get; } = SchemaPlaces.Of(document);

    /// <summary>The node at a place of this page; null when it is in another document, or nowhere.</summary>
    public Node? NodeAt(SourceReference place)
    {
        if (!string.Equals(place.Document, Document.Document.Name, StringComparison.Ordinal) || !place.Pointer.StartsWith(Root.Pointer, StringComparison.Ordinal))
        {
            return null;
        }

        Node? node = Root.Node;
        foreach (var segment in JsonPointer.Segments(place.Pointer.Substring(Root.Pointer.Length)))
        {
            node = node switch
            {
                ObjectNode o => o.Find(segment),
                ArrayNode a when int.TryParse(segment, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < a.Items.Count => a.Items[index],
                _ => null,
            };
        }

        return node;
    }
}
