using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>A value that the prose wants unique; no keyword of a schema says that of values that calls send one after the other.</summary>
internal static class UniquenessLint
{
    private static readonly ProsePattern s_unique = new(
        @"(?:保证|确保|必须|需要?|须|应)(?:其|该|是|为|全局|保证|确保|\s|ID){0,4}唯一|不(?:能|可|得)重复|(?:must|should|has\s+to|needs\s+to|have\s+to)\s+be\s+(?:globally\s+)?unique");

    public static void Check(SchemaPlace place, LintReport report)
    {
        // A combination of members is another thing than each of them.
        if (!place.Schema.IsReadOnly && (place.Schema.Types & (SchemaTypes.String | SchemaTypes.Integer)) != SchemaTypes.None && s_unique.Find(place.Prose) is { } words && place.Prose.IndexOf("combination", StringComparison.OrdinalIgnoreCase) < 0)
        {
            report.Add(ProblemCatalog.UniquenessInProse, place.Source, place.Label, words);
        }
    }
}
