using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Credentials;

/// <summary>A place where a key may travel, and why we think so.</summary>
internal sealed class CredentialCandidate(ParameterLocation location, string name)
{
    public ParameterLocation Location { get; } = location;

    public string Name { get; } = name;

    /// <summary>What stands before the key; null while nothing says.</summary>
    public string? Prefix { get; set; }

    /// <summary>How many operations carry it.</summary>
    public int Uses { get; set; }

    public List<Evidence> Evidence { get; } = [];

    /// <summary>For people: "header Authorization (Bearer)".</summary>
    public string Text => $"{Location.ToString().ToLowerInvariant()} {Name}" + (string.IsNullOrEmpty(Prefix) ? "" : $" ({Prefix!.Trim()})");
}
