using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Members that exclude each other by their prose: all required, or nothing in the schema saying so.</summary>
internal static class ExclusionLint
{
    private static readonly ProsePattern s_exclusive = new(
        @"二选一|两者选一|任选其一|任选一|互斥|不(?:能|可|得)(?:同时|一起)(?:使用|传|存在|有|填|设置|指定|提供|为非空)|mutually\s+exclusive|exactly\s+one\s+of|only\s+one\s+of|(?:can\s*not|can't|must\s+not|may\s+not)\s+be\s+(?:used|specified|set|provided|given|sent|combined)\s+(?:together|at\s+the\s+same\s+time|in\s+combination)");

    private static readonly ProsePattern s_name = new(@"(?<![A-Za-z0-9_.\-/])[A-Za-z_][A-Za-z0-9_\-]{1,60}(?![A-Za-z0-9_/])");

    private static readonly char[] s_ends = ['。', '；', ';', '\n', '\r'];

    public static void Check(SchemaPlace place, LintReport report)
    {
        if (place.Owner is not { } owner || s_exclusive.First(place.Prose) is not { } found)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal) { place.Name };
        names.UnionWith(s_name.All(SentenceAround(place.Prose, found.Index)).Select(m => m.Value).Where(n => owner.FindProperty(n) is not null));
        if (names.Count < 2)
        {
            return;
        }

        var together = owner.Properties.Select(p => p.Name).Where(names.Contains).ToList();
        var required = together.Where(n => owner.Required.Contains(n, StringComparer.Ordinal)).ToList();
        var key = owner.Source + " " + string.Join(" ", together);
        if (required.Count > 1)
        {
            report.AddOnce(key, ProblemCatalog.ExclusiveByProseRequired, owner.Source.Child("required"), string.Join("', '", required), found.Value);
        }
        else if (owner.OneOf.Count == 0 && owner.AnyOf.Count == 0 && owner.Not is null && owner.AllOf.Count == 0 && owner.If is null && owner.DependentSchemas.Count == 0)
        {
            report.AddOnce(key, ProblemCatalog.ExclusionInProse, place.Source, string.Join("', '", together), found.Value);
        }
    }

    private static string SentenceAround(string prose, int at)
    {
        var start = at == 0 ? 0 : prose.LastIndexOfAny(s_ends, at - 1) + 1;
        var end = prose.IndexOfAny(s_ends, at);
        return prose.Substring(start, (end < 0 ? prose.Length : end) - start);
    }
}
