using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Client;

/// <summary>A credential of the contract, and what holds it in the options.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Option">The property of the options that holds it: "AdminKey", or "ApiKey" where nothing else is needed.</param>
/// <param name="Text">What is said of the property; "" when it is the options' own ApiKey.</param>
public sealed record CredentialModel(Credential Credential, string Option, ValueList<string> Text)
{
    /// <summary>The options' own property, which every client has.</summary>
    public const string ApiKey = "ApiKey";

    /// <summary>Whether the options get a property for it.</summary>
    public bool HasProperty => Text.Count > 0;
}
