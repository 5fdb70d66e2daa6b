using System.Text.RegularExpressions;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Members that exclude each other by their prose: all required, or nothing in the schema saying so.</summary>
internal static class ExclusionLint
{
    // Every name in a sentence is looked up among the members.
    private const int MostMembers = 500;

    private const string Sent = @"(?:used|specified|set|provided|supplied|given|sent|passed|present|included|combined|chosen|selected)";

    // "one of a and b": the members are named after it. 二选一 names them in the same sentence.
    private static readonly ProsePattern s_choice = new(
        @"二选一|两者选一|任选其一|(?:exactly|only)\s+one\s+of(?=[^.\n]{0,160}\b(?:must|should|may|can)\s+be\s+" + Sent + ")");

    // "cannot be used together with b": the member itself is one of them.
    private static readonly ProsePattern s_conflict = new(
        @"互斥|不(?:能|可|得)(?:同时|一起)(?:使用|传|存在|有|填|设置|指定|提供)|mutually\s+exclusive|(?:can\s*not|can't|must\s+not|may\s+not)\s+be\s+" + Sent + @"\s+(?:together|at\s+the\s+same\s+time|in\s+combination)");

    private static readonly ProsePattern s_name = new(@"(?<![A-Za-z0-9_.\-/])[`""'“]?(?<name>[A-Za-z_][A-Za-z0-9_]{0,60})[`""'”]?(?!\.?[A-Za-z0-9_/])");

    private static readonly char[] s_ends = ['。', '；', ';', '\n', '\r'];

    public static void Check(SchemaPlace place, LintReport report)
    {
        if (place.Owner is not { Properties.Count: <= MostMembers } owner)
        {
            return;
        }

        var choice = s_choice.First(place.Prose);
        if ((choice ?? s_conflict.First(place.Prose)) is not { } found || Named(place, owner, found, isChoice: choice is not null) is not { Count: > 1 } together)
        {
            return;
        }

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

    // The members that the sentence is about, in the schema's order.
    private static List<string> Named(SchemaPlace place, Schema owner, Match found, bool isChoice)
    {
        var isIdeographic = found.Value[0] >= '\u3400';
        var sentence = SentenceFrom(place.Prose, isChoice && !isIdeographic ? found.Index : 0, found.Index);
        var named = new HashSet<string>(
            s_name.All(sentence).Where(m => isIdeographic || IsClearlyAName(m)).Select(m => m.Groups["name"].Value).Where(n => owner.FindProperty(n) is not null), StringComparer.Ordinal);
        if (!isChoice || named.Count == 1)
        {
            named.Add(place.Name);
        }

        return [.. owner.Properties.Select(p => p.Name).Where(named.Contains)];
    }

    // In English prose "service" and "range" are words; serviceName, sound_file and `range` are names.
    private static bool IsClearlyAName(Match match) =>
        match.Length > match.Groups["name"].Length || match.Groups["name"].Value.Skip(1).Any(c => c is '_' or (>= 'A' and <= 'Z'));

    private static string SentenceFrom(string prose, int earliest, int at)
    {
        var start = at == 0 ? 0 : Math.Max(earliest, prose.LastIndexOfAny(s_ends, at - 1) + 1);
        start = at == 0 ? start : Math.Max(start, prose.LastIndexOf(". ", at - 1, StringComparison.Ordinal) + 1);
        var end = prose.IndexOfAny(s_ends, at);
        end = end < 0 ? prose.Length : end;
        return prose.Substring(start, (prose.IndexOf(". ", at, end - at, StringComparison.Ordinal) is >= 0 and var stop ? stop : end) - start);
    }
}
