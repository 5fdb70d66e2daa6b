namespace Specular.Specification.Contract;

/// <summary>A request that the service sends: a webhook of the document, or a callback of an operation.</summary>
public sealed record Webhook
{
    /// <summary>Where it stands.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The key it has in the document: "taskFinished".</summary>
    public required string Name { get; init; }

    /// <summary>The address it is sent to, as a runtime expression ("{$request.body#/callback_url}"); "" for a webhook.</summary>
    public string Expression { get; init; } = "";

    /// <summary>The method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The document's operationId; null when there is none.</summary>
    public string? OperationId { get; init; }

    /// <summary>The name in code that the document asks for (x-specular-name); null when it does not.</summary>
    public string? NameOverride { get; init; }

    /// <summary>The summary.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The description, as written.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the document calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>What is sent.</summary>
    public required RequestBody Body { get; init; }
}
