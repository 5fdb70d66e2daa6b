using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Documents;

/// <summary>
/// One document, read and bound: value-equal and free of positions, so that a comment or a blank line added to the text gives an equal one.
/// </summary>
public sealed record BoundDocument
{
    /// <summary>The document, as the contract will list it.</summary>
    public required ContractDocument Document { get; init; }

    /// <summary>The pages of a document that holds several, each bound like a document of its own; empty when this is the one page.</summary>
    public ValueList<BoundDocument> Pages { get; init; } = [];

    /// <summary>Its pages, or this as its only one.</summary>
    internal IEnumerable<BoundDocument> EachPage => Pages.Count > 0 ? Pages : [this];

    /// <summary>Where a page begins in its document: "" for the only one, "/1" for the second.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Its operations, before anything is inferred.</summary>
    public ValueList<Operation> Operations { get; init; } = [];

    /// <summary>Its webhooks.</summary>
    public ValueList<Webhook> Webhooks { get; init; } = [];

    /// <summary>Its schemas that references reach.</summary>
    public ValueList<NamedSchema> Schemas { get; init; } = [];

    /// <summary>Its servers.</summary>
    public ValueList<ApiServer> Servers { get; init; } = [];

    /// <summary>Its security schemes.</summary>
    public ValueList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>Its root-level security; null when it says nothing.</summary>
    public ValueList<SecurityRequirement>? Security { get; init; }

    /// <summary>The names of other documents that its references lead to, whether they were given or not; ordered.</summary>
    public ValueList<string> References { get; init; } = [];

    /// <summary>The profile, when this is one.</summary>
    public Profile? Profile { get; init; }

    /// <summary>What is wrong with it.</summary>
    public ValueList<Problem> Problems { get; init; } = [];

    /// <summary>False when nothing could be made of it; <see cref="Problems"/> says why.</summary>
    public bool IsReadable { get; init; } = true;
}
