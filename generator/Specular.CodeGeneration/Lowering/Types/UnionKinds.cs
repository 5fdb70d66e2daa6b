using Specular.CodeGeneration.Client;
using Specular.CodeGeneration.Lowering.Schemas;
using Specular.Specification.Values;

namespace Specular.CodeGeneration.Lowering.Types;

/// <summary>The kinds of JSON that values of a schema have, as the runtime's JsonKinds names them.</summary>
internal static class UnionKinds
{
    // A union in a union in a union ...
    private const int DepthLimit = 8;

    public static ValueList<string> Of(ShapedSchema shaped, ShapeReader shapes) => Of(shaped, shapes, 0).Distinct(StringComparer.Ordinal).ToValueList();

    private static IEnumerable<string> Of(ShapedSchema shaped, ShapeReader shapes, int depth) => shaped.Shape switch
    {
        Shape.Object or Shape.Map => ["Object"],
        Shape.List => ["Array"],
        Shape.Enum words => [words.IsNumber ? "Integer" : "String"],
        Shape.Scalar scalar => Of(scalar.Kind),
        Shape.Union union when depth < DepthLimit => union.Arms.SelectMany(a => Of(shapes.Read(a), shapes, depth + 1)),
        _ => ["Any"],
    };

    private static string[] Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => ["Boolean"],
        ScalarKind.Int32 or ScalarKind.Int64 => ["Integer"],
        ScalarKind.UInt64 => ["Integer", "LargeInteger"],
        ScalarKind.Double or ScalarKind.Decimal => ["Integer", "Number"],
        ScalarKind.Json => ["Any"],
        _ => ["String"],
    };
}
