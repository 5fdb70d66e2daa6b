using Specular.Specification.Contract;

namespace Specular.Specification.Lints.Schemas;

/// <summary>Types as documents write them: "string or null".</summary>
internal static class TypeNames
{
    public static string Of(SchemaTypes types) => types.ToString().ToLowerInvariant().Replace(", ", " or ");
}
