using Specular.Specification.Problems;

namespace Specular.Specification.Binding;

/// <summary>What every binder of one document shares.</summary>
internal sealed class BindingContext
{
    public BindingContext(NodeCursor root, string document, bool isVersion31, bool isSupplement, ProblemCollector problems)
    {
        Document = document;
        IsVersion31 = isVersion31;
        IsSupplement = isSupplement;
        Problems = problems;
        Root = root;
        References = new(this);
        Schemas = new(this);
        Tags = new(root);
        Members = new(this);
        Models = new(this);
    }

    public string Document { get; }

    /// <summary>The root of the page that is bound; references are relative to it.</summary>
    public NodeCursor Root { get; }

    /// <summary>The documents given together with this one.</summary>
    public DocumentsAlongside Alongside { get; init; } = DocumentsAlongside.None;

    /// <summary>Whether schemas are JSON Schema 2020-12 (OpenAPI 3.1 and later) instead of 3.0's own dialect.</summary>
    public bool IsVersion31 { get; }

    /// <summary>The same for the document that a place is in.</summary>
    public bool IsVersion31At(NodeCursor place) => place.Scope.IsVersion31 ?? IsVersion31;

    /// <summary>The schemas near a place that have addresses of their own; null before OpenAPI 3.1, where a schema has none.</summary>
    public SchemaResources? ResourcesAt(NodeCursor place) => IsVersion31At(place) ? place.Scope.Resources : null;

    public bool IsSupplement { get; }

    public ProblemCollector Problems { get; }

    public ReferenceResolver References { get; }

    public SchemaRegistry Schemas { get; }

    public TagFolders Tags { get; }

    public ObjectMemberReader Members { get; }

    public EmbeddedModels Models { get; }

    /// <summary>Placeholders of mock rules that were said to be unknown.</summary>
    public HashSet<string> UnknownMockWords { get; } = new(StringComparer.Ordinal);
}
