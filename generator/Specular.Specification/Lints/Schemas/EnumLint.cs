using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Schemas;

/// <summary>Values of an enum that stand twice, or that the type beside it never allows.</summary>
internal static class EnumLint
{
    public static void Check(SchemaPlace place, LintReport report)
    {
        if (place.Schema.Enum is not { } values)
        {
            return;
        }

        var seen = new HashSet<JsonValue>();
        for (var i = 0; i < values.Count; i++)
        {
            if (!seen.Add(values[i]))
            {
                report.Add(ProblemCatalog.EnumValueTwice, place.Schema.Source.Child("enum").Child(i), values[i].ToJson(), place.Label);
            }
        }

        // One tells enough: where one value lacks its quotes, all do.
        var types = place.Schema.Types;
        for (var i = 0; types != SchemaTypes.None && i < values.Count; i++)
        {
            if ((types & TypesOf(values[i])) == SchemaTypes.None)
            {
                report.Add(ProblemCatalog.EnumAgainstType, place.Schema.Source.Child("enum").Child(i), values[i].ToJson(), place.Label, TypeNames.Of(types));
                return;
            }
        }
    }

    private static SchemaTypes TypesOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => SchemaTypes.Null,
        JsonKind.Boolean => SchemaTypes.Boolean,
        JsonKind.Number => IsWhole((JsonNumber)value) ? SchemaTypes.Number | SchemaTypes.Integer : SchemaTypes.Number,
        JsonKind.String => SchemaTypes.String,
        JsonKind.Array => SchemaTypes.Array,
        _ => SchemaTypes.Object,
    };

    // What is too large to tell is taken as whole.
    private static bool IsWhole(JsonNumber number) => number.ToDecimal() is not { } value || decimal.Truncate(value) == value;
}
