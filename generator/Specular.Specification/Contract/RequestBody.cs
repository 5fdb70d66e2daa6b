using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>The body of a request.</summary>
public sealed record RequestBody
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>What the document says; null when it says nothing (Apifox pages do not; OpenAPI's default is false).</summary>
    public bool? DeclaredRequired { get; init; }

    /// <summary>Whether the body must be there: as declared, or because its schema has required members and no declaration says otherwise.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>The media types it may have, the plainest first: the order of a document's members means nothing.</summary>
    public ValueList<MediaContent> Content { get; init; } = [];

    /// <summary>The JSON content, or null.</summary>
    public MediaContent? Json => Content.FirstOrDefault(c => c.IsJson);
}
