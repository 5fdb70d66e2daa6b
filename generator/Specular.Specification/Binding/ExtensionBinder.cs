using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Binding;

/// <summary>x-* members of a schema that have no place of their own in the contract.</summary>
internal static class ExtensionBinder
{
    private static readonly HashSet<string> s_placed = new(StringComparer.Ordinal)
    {
        "x-specular-name", "x-enum-varnames", "x-enum-descriptions",
        "x-apifox-orders", "x-apifox-enum", "x-apifox-refs", "x-apifox-ignore-properties", "x-apifox-overrides", "x-apifox-folder",
        "x-apifox-name", "x-apidog-name", "x-tmp-pending-properties", "x-order",
        "x-apidog-orders", "x-apidog-enum", "x-apidog-refs", "x-apidog-ignore-properties", "x-apidog-overrides", "x-apidog-folder",
    };

    public static ValueList<Extension> Bind(NodeCursor place) => place.Members()
        .Where(m => m.Name.StartsWith("x-", StringComparison.Ordinal) && !s_placed.Contains(m.Name))
        .Select(m => new Extension(m.Name, m.Value.Value)).ToValueList();
}
