using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Required members of requests of which only the name is known, among others that are described.</summary>
internal static class UndescribedLint
{
    // Below this nobody can tell whether descriptions are usual in the schema.
    private const int FewestMembers = 4;

    public static void Check(SchemaPlace place, PublishedPage page, LintReport report)
    {
        var schema = place.Schema;
        if (!place.IsRequest || schema.Properties.Count < FewestMembers || schema.Required.Count == 0)
        {
            return;
        }

        var required = new HashSet<string>(schema.Required, StringComparer.Ordinal);
        var described = schema.Properties.Count(p => p.Schema.Description.Length > 0 || p.Schema.Title.Length > 0);
        var bare = described * 2 < schema.Properties.Count ? [] : schema.Properties.Where(p => required.Contains(p.Name) && IsBare(page.Graph.Resolve(p.Schema), p.Schema)).Select(p => p.Name).ToList();
        if (bare.Count > 0)
        {
            report.Add(ProblemCatalog.Undescribed, schema.FindProperty(bare[0])!.Source, string.Join("', '", bare));
        }
    }

    // A string without anything beside its type; an object's members speak for it, a number's name usually does.
    private static bool IsBare(Schema schema, Schema written) =>
        (schema.Types & ~SchemaTypes.Null) == SchemaTypes.String && written.Description.Length == 0 && schema.Description.Length == 0 && written.Title.Length == 0
        && schema is { Format: "", Enum: null, Const: null, Pattern: null, Default: null, Examples.Count: 0 };
}
