namespace Specular.CodeGeneration.Client;

/// <summary>What a service sends on its own account: a method that reads it.</summary>
public sealed record WebhookModel
{
    /// <summary>Its name: "TaskFinished", which "Parse" stands before.</summary>
    public required string Name { get; init; }

    /// <summary>The type of its body.</summary>
    public required TypeReference Type { get; init; }

    /// <summary>What is said of it.</summary>
    public required DocumentationModel Documentation { get; init; }

    /// <summary>Whether the document calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}
