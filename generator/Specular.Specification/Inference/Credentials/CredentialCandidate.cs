using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Credentials;

/// <summary>A place where a key may travel, and why we think so.</summary>
internal sealed class CredentialCandidate(ParameterLocation location, string name)
{
    public const string AuthorizationHeader = "Authorization";

    public ParameterLocation Location { get; } = location;

    public string Name { get; } = name;

    public bool IsAuthorization => Location == ParameterLocation.Header && string.Equals(Name, AuthorizationHeader, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before the key; null while nothing says.</summary>
    public string? Prefix { get; set; }

    public CredentialKind Kind { get; set; }

    /// <summary>How many operations carry it.</summary>
    public int Uses { get; set; }

    public List<SourceReference> Schemes { get; } = [];

    public string TokenUrl { get; set; } = "";

    public List<Evidence> Evidence { get; } = [];

    /// <summary>For people: "header Authorization (Bearer)".</summary>
    public string Text => $"{Location.ToString().ToLowerInvariant()} {Name}" + (string.IsNullOrEmpty(Prefix) ? "" : $" ({Prefix!.Trim()})");

    public Credential ToCredential() => new()
    {
        Location = Location,
        Name = Name,
        Prefix = Prefix ?? "",
        Kind = Kind,
        Schemes = Schemes.ToValueList(),
        TokenUrl = TokenUrl,
        Evidence = Evidence.ToValueList(),
    };
}
