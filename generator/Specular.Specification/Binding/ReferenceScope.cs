using Specular.Specification.Nodes;
using Specular.Specification.Reading;

namespace Specular.Specification.Binding;

/// <summary>What references are relative to: a page of a document, or a document that another one refers to.</summary>
internal sealed class ReferenceScope(string document, Node root, string pointer)
{
    private AnchorIndex? _anchors;
    private SchemaResources? _resources;

    /// <summary>The document's name, which references to other documents start from.</summary>
    public string Document { get; } = document;

    /// <summary>The tree that pointers lead into.</summary>
    public Node Root { get; } = root;

    /// <summary>Where that tree stands in its document: "" unless the document holds several pages.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Whether its schemas are JSON Schema 2020-12; null when it does not say, and is read like what refers to it.</summary>
    public bool? IsVersion31 { get; init; }

    /// <summary>Whether the tree was written as Swagger 2.0, so that references name its shared parts by other pointers.</summary>
    public bool IsFromSwagger { get; init; }

    /// <summary>Whether it is a part of a Swagger 2.0 document, in which pointers are those of its text.</summary>
    public bool IsSwaggerPart { get; init; }

    /// <summary>Faults of its text that were read over, where nobody else reports them.</summary>
    public IReadOnlyList<TextFinding> Findings { get; init; } = [];

    public AnchorIndex Anchors => _anchors ??= new(Root, Pointer);

    /// <summary>Its schemas that have addresses of their own.</summary>
    public SchemaResources Resources => _resources ??= new(this);
}
