using Specular.Specification.Nodes;
using Specular.Specification.Problems;

namespace Specular.Specification.Binding;

/// <summary>What every binder of one document shares.</summary>
internal sealed class BindingContext
{
    public BindingContext(string document, Node root, bool isVersion31, bool isSupplement, ProblemCollector problems)
    {
        Document = document;
        IsVersion31 = isVersion31;
        IsSupplement = isSupplement;
        Problems = problems;
        Root = new(root, document, "", problems);
        References = new(this);
        Schemas = new(this);
    }

    public string Document { get; }

    public NodeCursor Root { get; }

    /// <summary>Whether schemas are JSON Schema 2020-12 (OpenAPI 3.1 and later) instead of 3.0's own dialect.</summary>
    public bool IsVersion31 { get; }

    public bool IsSupplement { get; }

    public ProblemCollector Problems { get; }

    public ReferenceResolver References { get; }

    public SchemaRegistry Schemas { get; }
}
