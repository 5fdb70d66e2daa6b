using Specular.Specification.Values;

namespace Specular.Specification.Contract;

/// <summary>The key that calls carry.</summary>
public sealed record Credential
{
    /// <summary>Where it travels.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>The header's, parameter's or cookie's name: "Authorization".</summary>
    public required string Name { get; init; }

    /// <summary>What stands before the key, with its space: "Bearer "; "" when nothing does.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Why we believe so.</summary>
    public ValueList<Evidence> Evidence { get; init; } = [];
}
