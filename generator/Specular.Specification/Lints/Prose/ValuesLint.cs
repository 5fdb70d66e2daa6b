using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Inference.Tasks;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>The words that a member may have, listed in its prose and nowhere else; those of a task's status apart.</summary>
internal static class ValuesLint
{
    private const string Word = "[`\"'“‘]?[A-Za-z0-9][A-Za-z0-9_.:+-]{0,40}[`\"'”’]?";

    private static readonly string[] s_statusNames = ["taskstatus", "taskstate", "jobstatus", "jobstate", "status", "state"];

    private static readonly ProsePattern s_list = new(
        @"(?:枚举值?|可选值|可选参数|可选项|取值|(?:allowed|possible|valid|supported|accepted|permitted)\s+values?|(?:must|can|should|may)\s+be\s+(?:either|one\s+of)|^one\s+of)(?:\s*(?:are|is|include|includes|为|有|包括|是|the\s+following))?\s*[:：]?\s*"
        + "(?<list>" + Word + @"(?:(?:\s*(?:,|，|、|/|\||或)\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)" + Word + @"){1,30})(?![A-Za-z0-9])");

    private static readonly ProsePattern s_word = new("[A-Za-z0-9][A-Za-z0-9_.:+-]*");

    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        if ((schema.Types & ~SchemaTypes.Null) != SchemaTypes.String || schema.Enum is not null || schema.Const is not null || schema.Pattern is not null || schema.EnumLabels.Count > 0)
        {
            return;
        }

        if (Array.IndexOf(s_statusNames, NameKey.Of(place.Name)) >= 0
            && StatusVocabularyReader.OfProse(place.Prose, isText: true, place.Source, "") is { IsTaskLife: true } vocabulary)
        {
            report.Add(ProblemCatalog.StatusInProse, place.Source, place.Label, vocabulary.Text);
        }
        else if (schema.Format.Length == 0 && s_list.First(place.Prose) is { } found && Words(found.Groups["list"].Value) is { Count: > 1 } words)
        {
            report.Add(ProblemCatalog.ValuesInProse, place.Source, place.Label, string.Join(", ", words));
        }
    }

    private static List<string> Words(string list) =>
        [.. s_word.All(list).Select(m => m.Value.TrimEnd('.', ':')).Where(w => w is not ("or" or "and")).Distinct(StringComparer.Ordinal)];
}
