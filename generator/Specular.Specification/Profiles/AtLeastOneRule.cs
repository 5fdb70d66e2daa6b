using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>At least one of some members is there; an empty string counts as absent.</summary>
public sealed record AtLeastOneRule : Rule
{
    /// <summary>A pointer to the object that has the members; "" is the body, "*" stands for every item.</summary>
    public string At { get; init; } = "";

    /// <summary>The members' names.</summary>
    public required ValueList<string> Members { get; init; }
}
