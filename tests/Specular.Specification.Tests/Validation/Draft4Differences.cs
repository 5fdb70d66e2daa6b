namespace Specular.Specification.Tests.Validation;

/// <summary>What OpenAPI 3.0 does not have of draft 4. All else of the suite is the same in both.</summary>
internal static class Draft4Differences
{
    private const string Dependencies = "3.0 has no \"dependencies\"";
    private const string Addresses = "3.0 has no \"id\": nothing in a schema changes what a reference is relative to, and no schema has an address";
    private const string Remotes = "a reference of 3.0 leads to a document given alongside, never to an address that one would have to ask for";

    private static readonly Dictionary<string, string> s_groups = new(StringComparer.Ordinal)
    {
        ["definitions: validate definition against metaschema"] = Remotes,
        ["dependencies: dependencies"] = Dependencies,
        ["dependencies: multiple dependencies"] = Dependencies,
        ["dependencies: multiple dependencies subschema"] = Dependencies,
        ["dependencies: dependencies with escaped characters"] = Dependencies,
        ["dependencies: dependent subschema incompatible with root"] = Dependencies,
        ["ref: $ref prevents a sibling id from changing the base uri"] = Addresses,
        ["ref: remote ref, containing refs itself"] = Remotes,
        ["ref: Recursive references between schemas"] = Addresses,
        ["ref: Location-independent identifier"] = Addresses,
        ["ref: Location-independent identifier with base URI change in subschema"] = Addresses,
        ["ref: id must be resolved against nearest parent, not just immediate parent"] = Addresses,
        ["refRemote: remote ref"] = Remotes,
        ["refRemote: fragment within remote ref"] = Remotes,
        ["refRemote: ref within remote ref"] = Remotes,
        ["refRemote: base URI change"] = Addresses,
        ["refRemote: base URI change - change folder"] = Addresses,
        ["refRemote: base URI change - change folder in subschema"] = Addresses,
        ["refRemote: root ref in remote ref"] = Remotes,
        ["refRemote: Location-independent identifier in remote ref"] = Remotes,
    };

    /// <summary>The groups of which some case differs.</summary>
    public static IReadOnlyCollection<string> Groups => s_groups.Keys;

    /// <summary>Why a group's cases may differ; null when they may not.</summary>
    public static string? Reason(SuiteGroup group) => s_groups.GetValueOrDefault(group.Name);
}
