using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Lints.Schemas;

/// <summary>A least above the greatest, so that no value is allowed.</summary>
internal static class BoundsLint
{
    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        Compare("minLength", schema.MinLength, "maxLength", schema.MaxLength);
        Compare("minItems", schema.MinItems, "maxItems", schema.MaxItems);
        Compare("minProperties", schema.MinProperties, "maxProperties", schema.MaxProperties);
        Compare("minimum", Value(schema.Minimum), "maximum", Value(schema.Maximum));
        Compare("exclusiveMinimum", Value(schema.ExclusiveMinimum), "exclusiveMaximum", Value(schema.ExclusiveMaximum));
        Compare("minimum", Value(schema.Minimum), "exclusiveMaximum", Value(schema.ExclusiveMaximum));
        Compare("exclusiveMinimum", Value(schema.ExclusiveMinimum), "maximum", Value(schema.Maximum));

        void Compare(string least, decimal? low, string greatest, decimal? high)
        {
            if (low > high)
            {
                report.Add(ProblemCatalog.BoundsExclude, schema.Source.Child(least), place.Label, least, Text(low), greatest, Text(high));
            }
        }
    }

    private static decimal? Value(JsonNumber? number) => number?.ToDecimal();

    private static string Text(decimal? value) => value.GetValueOrDefault().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
