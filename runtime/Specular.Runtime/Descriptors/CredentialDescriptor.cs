namespace Specular.Descriptors;

/// <summary>How calls carry the key.</summary>
/// <param name="Location">Where it travels.</param>
/// <param name="Name">The header's, parameter's or cookie's name: "Authorization".</param>
/// <param name="Prefix">What stands before the key, with its space: "Bearer "; "" when nothing does.</param>
public sealed record CredentialDescriptor(CredentialLocation Location, string Name, string Prefix = "");
