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
        @"(?:(?:枚举值?|可选值|可选参数|可选项|取值)(?:\s*(?:为|有|包括|是))?\s*[:：]?|(?:allowed|possible|valid|supported|accepted|permitted)\s+values?\s*(?:are|is|[:：])\s*[:：]?|(?:must|can|should|may)\s+be\s+(?:either|one\s+of(?:\s+the\s+following)?)\s*[:：]?|^one\s+of\s*[:：]?)\s*"
        + "(?<list>" + Word + @"(?:(?:\s*(?:,|，|、|/|\||或)\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)" + Word + @"){1,30})(?=\s*(?:[.。;；)）\]]|\n|$))");

    // Of several values in one string each is one of the list, the string is not; and an open list has no end.
    private static readonly ProsePattern s_open = new(@"comma|\bparts\b|\bfields\b|separated|delimited|list\s+of|逗号|分隔|多个|multiple|and\s+more|等等|etc\.|such\s+as|values?\s+includes?|(?:例如|比如|如)[:：]");

    private static readonly ProsePattern s_row = new(Word + @"(?:(?:\s*(?:,|，|、|/|\||;|；|或|\n)\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+)" + Word + "){2,30}");

    private static readonly ProsePattern s_gloss = new(@"\s?[(（【\[][^()（）【】\[\]]{0,60}[)）】\]]|\s?[:：-]\s?[\u4e00-\u9fff]{1,20}");

    private static readonly ProsePattern s_word = new("[A-Za-z0-9][A-Za-z0-9_.:+-]*");

    public static void Check(SchemaPlace place, LintReport report)
    {
        var schema = place.Schema;
        if ((schema.Types & ~SchemaTypes.Null) != SchemaTypes.String || schema.Enum is not null || schema.Const is not null || schema.Pattern is not null || schema.EnumLabels.Count > 0)
        {
            return;
        }

        if (Array.IndexOf(s_statusNames, NameKey.Of(place.Name)) >= 0 && StatusWords(place) is { IsTaskLife: true } vocabulary)
        {
            report.Add(ProblemCatalog.StatusInProse, place.Source, place.Label, vocabulary.Text);
        }
        else if (schema.Format.Length == 0 && s_list.First(place.Prose) is { } found && !s_open.IsMatch(place.Prose) && Words(found.Groups["list"].Value) is { Count: > 1 } words)
        {
            report.Add(ProblemCatalog.ValuesInProse, place.Source, place.Label, string.Join(", ", words));
        }
    }

    // "When it is DONE, it succeeded or failed" is no list; "submitted（已提交）、processing（处理中）" is one.
    private static StatusVocabulary? StatusWords(SchemaPlace place) =>
        s_row.First(s_gloss.Replace(place.Prose)) is { } row ? StatusVocabularyReader.OfProse(row.Value, isText: true, place.Source, "") : null;

    private static List<string> Words(string list) =>
        [.. s_word.All(list).Select(m => m.Value.TrimEnd('.', ':')).Where(w => w is not ("or" or "and")).Distinct(StringComparer.Ordinal)];
}
