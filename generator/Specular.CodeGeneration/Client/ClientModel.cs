using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>
/// Everything that is written for one client: each public name and type decided. Value-equal: two equal models give the same text, so an
/// edit of a document that leaves the model as it was writes nothing again. Holds no text positions.
/// </summary>
public sealed record ClientModel
{
    /// <summary>What the user calls it.</summary>
    public required ClientIdentity Identity { get; init; }

    /// <summary>The digest of the canonical contract.</summary>
    public required string Digest { get; init; }

    /// <summary>The documents it comes from, by name.</summary>
    public ValueList<string> Documents { get; init; } = [];

    /// <summary>A line on the surface for people; "" when there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The class of the options: "KlingClientOptions".</summary>
    public required string OptionsName { get; init; }

    /// <summary>The type that names the servers: "KlingServer".</summary>
    public required string ServerTypeName { get; init; }

    /// <summary>The servers.</summary>
    public ValueList<ServerModel> Servers { get; init; } = [];

    /// <summary>The credentials that calls carry, the main one first.</summary>
    public ValueList<CredentialModel> Credentials { get; init; } = [];

    /// <summary>The operations, ordered by key.</summary>
    public ValueList<OperationModel> Operations { get; init; } = [];

    /// <summary>What the service sends on its own account, ordered by name.</summary>
    public ValueList<WebhookModel> Webhooks { get; init; } = [];

    /// <summary>The tasks, ordered by stem.</summary>
    public ValueList<TaskModel> Tasks { get; init; } = [];

    /// <summary>The types, ordered by name.</summary>
    public ValueList<Declaration> Declarations { get; init; } = [];

    /// <summary>The service's error table.</summary>
    public ValueList<ErrorEntry> Errors { get; init; } = [];
}
