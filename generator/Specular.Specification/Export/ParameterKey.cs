using Specular.Specification.Values;

namespace Specular.Specification.Export;

/// <summary>What makes two parameters of one list the same: place and name, for headers without regard to case.</summary>
internal static class ParameterKey
{
    public static string Of(JsonValue parameter)
    {
        var place = parameter["in"]?.AsString();
        var name = parameter["name"]?.AsString() ?? "";
        return place is null ? "ref " + parameter["$ref"]?.AsString() : place + " " + (place is "header" ? name.ToUpperInvariant() : name);
    }
}
