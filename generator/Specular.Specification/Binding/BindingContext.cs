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
        Resources = new(this);
        Schemas = new(this);
        Members = new(this);
        Models = new(this);
    }

    public string Document { get; }

    /// <summary>The root of the page that is bound; references are relative to it.</summary>
    public NodeCursor Root { get; }

    /// <summary>Whether schemas are JSON Schema 2020-12 (OpenAPI 3.1 and later) instead of 3.0's own dialect.</summary>
    public bool IsVersion31 { get; }

    public bool IsSupplement { get; }

    public ProblemCollector Problems { get; }

    public ReferenceResolver References { get; }

    /// <summary>What the page's schemas with addresses of their own are called.</summary>
    public SchemaResources Resources { get; }

    public SchemaRegistry Schemas { get; }

    public ObjectMemberReader Members { get; }

    public EmbeddedModels Models { get; }
}
