namespace Specular.Descriptors;

/// <summary>How calls carry the key.</summary>
/// <param name="Location">Where it travels.</param>
/// <param name="Name">The header's, parameter's or cookie's name: "Authorization".</param>
/// <param name="Prefix">What stands before the key, with its space: "Bearer "; "" when nothing does.</param>
public sealed record CredentialDescriptor(CredentialLocation Location, string Name, string Prefix = "")
{
    /// <summary>The property of the client's options that holds it: "ApiKey".</summary>
    public string Option { get; init; } = "ApiKey";

    /// <summary>Where the documents say that OAuth 2 client credentials get their token, as written; null when they do not.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>How tokens are signed where calls carry such; null where a key travels as it is.</summary>
    public SignedTokenDescriptor? SignedToken { get; init; }
}
