using System.Text.RegularExpressions;
using Specular.Specification.Contract;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.Envelopes;

/// <summary>Reads which values of an envelope's code mean success. Each takes evidence: a constant, prose, the error table, an example.</summary>
internal static class SuccessCodeReader
{
    // No prose needs a hundredth of it; a busy machine must not find less than another.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private const string Code = @"[""'“‘`「]?(?<code>-?\d{1,6}|ok|success)[""'”’`」]?";

    // "0 means success", "0：成功", "0表示请求成功", "200 - success", "0 for success".
    private static readonly Regex CodeFirst = new(
        @"(?<![\w.])" + Code + @"\s*(?:(?:[:：=\-–,，]|means?|is|for|indicates?|stands\s+for|表示|代表|为|是|即|时)\s*)?(?:请求|调用|操作|返回|a\s+)?(?:success|成功|正常|ok\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    // "success: 0", "成功返回0", "成功为 200", "成功时为0".
    private static readonly Regex SuccessFirst = new(
        @"(?:success(?:ful)?|成功)\s*(?:[:：=]|is|returns?|code\s+is|时?(?:返回|为|是|码为))\s*" + Code + @"(?!\w)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    // 非0表示失败 and "non-zero is a failure" say it the other way round.
    private static readonly Regex NonZeroFails = new(@"非\s*0|non-?zero|not\s+0|!=\s*0", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit);

    /// <summary>The success codes with their evidence; null when nothing says.</summary>
    public static (ValueList<JsonValue> Codes, Evidence Evidence)? Read(EnvelopeShape shape, Profile profile)
    {
        if (OfConstant(shape.Code) is { } constant)
        {
            return ([constant], new Evidence($"{shape.Code.Name} {constant.ToJson()} means success: the schema allows no other value in a success answer", Basis.Inferred, shape.Code.Place));
        }

        if (OfProse(shape.Code) is { } prose)
        {
            return ([prose], new Evidence($"{shape.Code.Name} {prose.ToJson()} means success: its description says so", Basis.Documented, shape.Code.Place));
        }

        var rows = profile.Errors.Where(e => e.Status is >= 200 and < 300).ToList();
        if (rows.Count > 0)
        {
            return (rows.Select(r => r.Code).Distinct().ToValueList(), rows[0].Evidence);
        }

        return OfExamples(shape) is { } example
            ? ([example], new Evidence($"{shape.Code.Name} {example.ToJson()} means success: the example of a success answer has it", Basis.Documented, shape.Code.Place))
            : null;
    }

    private static JsonValue? OfConstant(BodyMember code) =>
        code.Schema?.Const ?? (code.Schema?.Enum is { Count: 1 } values ? values[0] : null);

    private static JsonValue? OfProse(BodyMember code)
    {
        try
        {
            var text = code.Description;
            var match = CodeFirst.Match(text);
            match = match.Success ? match : SuccessFirst.Match(text);
            var found = match.Success ? match.Groups["code"].Value : NonZeroFails.IsMatch(text) ? "0" : null;
            return found is null ? null : Typed(found, code);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // All examples that carry data must agree: an example of a failure may stand among them.
    private static JsonValue? OfExamples(EnvelopeShape shape)
    {
        JsonValue? found = null;
        foreach (var example in shape.Code.Examples)
        {
            if (example.Kind is not (JsonKind.Number or JsonKind.String) || example.AsString() is { Length: 0 } || (found is not null && !found.Equals(example)))
            {
                return null;
            }

            found = example;
        }

        return found is null || !LooksGenerated(found) ? found : null;
    }

    // "string" is what tools write where nobody gave an example.
    private static bool LooksGenerated(JsonValue value) => value.AsString() is "string" or "code";

    private static JsonValue Typed(string text, BodyMember code)
    {
        var isText = code.Schema is { } schema && schema.Types != SchemaTypes.None && (schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) == SchemaTypes.None;
        return isText || !(char.IsDigit(text[0]) || text[0] == '-') ? JsonValue.From(text) : new JsonNumber(text);
    }
}
