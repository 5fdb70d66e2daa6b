using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Prose;

/// <summary>Limits that a member's prose states and no keyword of its schema does: of media, of a number, of a length.</summary>
internal static class LimitLint
{
    private const string Number = @"(?<number>-?\d{1,9}(?:\.\d{1,4})?)";
    // 2^32-1 is a number to people.
    private const string Greatest = @"-?\d{1,9}(?:\.\d{1,4}|\^\d{1,2}(?:\s*-\s*1)?)?";
    private const string AtMost = @"(?:不(?:能|得|可|应)?(?:超过|大于|多于)|最大(?:值|长度)?|最多(?:支持|可|传)?|最长|上限|up\s+to|at\s+most|max(?:imum)?(?:\s+(?:length|value|number))?(?:\s+of)?|no\s+more\s+than|(?:can|must|may|should|does|do)\s*not\s+exceed)\s*(?:为|是|of|is|[:：])?\s*";

    private static readonly ProsePattern s_range = new(
        @"(?:取值范围|范围|range)(?:\s*(?:为|是|is|in))?\s*[:：]?\s*[`\[(（【]?\s*" + Number + @"\s*(?:,|，|~|～|-|–|—|至|到|to|\.\.)\s*" + Greatest + @"\s*[`\])）】]?(?![\d:：%^]|\.\d)"
        + @"|between\s+" + Number + @"\s+and\s+" + Greatest + @"(?![\d:/^]|\.\d)");

    private static readonly ProsePattern s_characters = new(AtMost + Number + @"\s*(?:个)?\s*(?:字符|汉字|字(?![节段])|characters?|chars?)(?![a-z])|(?:长度|字数)[^。；;，,\n]{0,6}" + AtMost + Number + @"(?!\s*(?:字节|bytes|\d))");

    private static readonly ProsePattern s_items = new(AtMost + Number + @"\s*(?:张|个|条|项|段|items?|images?|elements?|entries|files?|tags?|urls?)(?![a-z])");

    public static void Check(SchemaPlace place, Schema schema, LintReport report)
    {
        if (place.Schema.IsReadOnly || schema.IsReadOnly)
        {
            return;
        }

        var types = schema.Types & ~SchemaTypes.Null;
        // A number is a point in a film at most; what is said of pixels and bytes beside it is about something else.
        var isNumber = (types & (SchemaTypes.Number | SchemaTypes.Integer)) != SchemaTypes.None;
        if ((isNumber || (types & (SchemaTypes.String | SchemaTypes.Array)) != SchemaTypes.None) && !HasBound(schema) && MediaSentences.In(place.Prose, isNumber) is { Count: > 0 } limits)
        {
            report.Add(ProblemCatalog.MediaLimitInProse, place.Source, place.Label, string.Join("', '", limits));
        }

        switch (types)
        {
            case SchemaTypes.Number or SchemaTypes.Integer or (SchemaTypes.Number | SchemaTypes.Integer) when !HasBound(schema):
                Report(s_range, ProblemCatalog.RangeInProse, "minimum and maximum");
                break;
            case SchemaTypes.String when schema.MaxLength is null && schema.Pattern is null && schema.Enum is null && schema.Const is null:
                Report(s_characters, ProblemCatalog.LengthInProse, "maxLength");
                break;
            case SchemaTypes.Array when schema.MaxItems is null:
                Report(s_items, ProblemCatalog.LengthInProse, "maxItems");
                break;
            default:
                break;
        }

        void Report(ProsePattern pattern, ProblemDescriptor descriptor, string keyword)
        {
            if (pattern.Find(place.Prose) is { } words)
            {
                report.Add(descriptor, place.Source, place.Label, words, keyword);
            }
        }
    }

    private static bool HasBound(Schema schema) =>
        (schema.Minimum ?? schema.Maximum ?? schema.ExclusiveMinimum ?? schema.ExclusiveMaximum) is not null || schema.Enum is not null || schema.Const is not null
        || schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || schema.AllOf.Count > 0;
}
