using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>A way to authenticate: a place in requests, and what goes there. Security schemes that put the same thing in the same place are one.</summary>
public sealed record Credential
{
    /// <summary>Where it travels.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>The header's, parameter's or cookie's name: "Authorization".</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the key, with its space: "Bearer "; "" when nothing does.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What it is.</summary>
    public CredentialKind Kind { get; init; }

    /// <summary>The declared schemes that are this one, where they stand; empty when no scheme says it.</summary>
    public ValueList<SourceReference> Schemes { get; init; } = [];

    /// <summary>Where OAuth 2 client credentials get a token for it, as written; "" when no document says.</summary>
    public string TokenUrl { get; init; } = "";

    /// <summary>The tokens that an access key and a secret sign for it; null when calls carry a key as it is.</summary>
    public SignedToken? SignedToken { get; init; }

    /// <summary>Why we believe so.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];
}
