using Specular.CodeGeneration.Client;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>Values that stand in generated code because nothing else may be sent.</summary>
internal static class Constants
{
    /// <summary>The value as one of the type; null when the type cannot have it.</summary>
    public static JsonValue? Fitting(TypeReference type, JsonValue? value) => (type, value) switch
    {
        (ScalarType { Kind: ScalarKind.String } or DeclaredType { IsOpenEnum: true, IsNumber: false }, JsonString) => value,
        (ScalarType { Kind: ScalarKind.Boolean }, JsonBoolean) => value,
        (ScalarType { Kind: ScalarKind.Int32 or ScalarKind.Int64 }, JsonNumber number) when number.ToInt64() is { } integer && (type is ScalarType { Kind: ScalarKind.Int64 } || integer == (int)integer) =>
            JsonValue.From(integer),
        _ => null,
    };
}
