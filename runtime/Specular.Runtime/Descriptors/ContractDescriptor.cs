namespace Specular.Descriptors;

/// <summary>What a generated client knows of the contract it was generated from.</summary>
public sealed class ContractDescriptor
{
    /// <summary>The namespace and the client's name: "Kling.KlingClient".</summary>
    public required string Name { get; init; }

    /// <summary>A digest of the canonical contract; two clients with the same digest speak the same contract.</summary>
    public required string Digest { get; init; }

    /// <summary>The documents' file names, in the order they were given.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The folder below <see cref="AppContext.BaseDirectory"/> that the build copies the documents to, on request: "specular/Kling.KlingClient".</summary>
    public string DocumentsFolder { get; init; } = "";

    /// <summary>The addresses the documents name, in their order; empty when they name none.</summary>
    public IReadOnlyList<ServerDescriptor> Servers { get; init; } = [];

    /// <summary>How calls carry the key, which is the options' ApiKey or Credential; null when the contract needs none.</summary>
    public CredentialDescriptor? Credential { get; init; }

    /// <summary>All operations, in the documents' order.</summary>
    public IReadOnlyList<OperationDescriptor> Operations { get; init; } = [];

    /// <summary>The contract's name.</summary>
    public override string ToString() => Name;
}
