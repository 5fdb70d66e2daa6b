using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Reading;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>
/// Apifox pages write explanations into enum values: "submitted（已提交）", at times without the closing bracket, or "1：成功". The service sends the bare word, so it
/// becomes the value and the gloss its label.
/// </summary>
internal sealed class GlossedEnums(ICollection<Problem> problems) : SchemaRewriter
{
    private const int LongestValue = 200;

    // What a gloss begins with. Half-width ones stand in values too: "f(x)", "1:2".
    private const string Openings = "（【：([:";

    private static readonly char[] s_closings = ['）', '】', ')', ']'];

    /// <summary>The bare word and the gloss of a value; null when it carries none.</summary>
    public static (string Word, string Gloss)? Split(JsonValue value)
    {
        if (value.AsString() is not { Length: <= LongestValue } text)
        {
            return null;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (Openings.IndexOf(text[at]) >= 0 && SplitAt(text, at) is { } split)
            {
                return split;
            }
        }

        return null;
    }

    private static (string Word, string Gloss)? SplitAt(string text, int opening)
    {
        var word = text.Substring(0, opening).Trim();
        var gloss = text.Substring(opening + 1).Trim();
        var closing = gloss.LastIndexOfAny(s_closings);
        // "a（b）c" goes on after its bracket: that is a value.
        if (!IsWord(word) || (closing >= 0 && gloss.Skip(closing).Any(IsLetterOrDigit)))
        {
            return null;
        }

        gloss = gloss.TrimEnd(s_closings).Trim();
        // No wire format has full-width brackets after a word; between others only Chinese shows a gloss.
        var isGloss = text[opening] switch
        {
            '（' or '【' or '：' => gloss.Length > 0,
            ':' => gloss.Length > 0 && IsIdeograph(gloss[0]),
            _ => gloss.Any(IsIdeograph),
        };
        return isGloss ? (word, gloss) : null;
    }

    protected override Schema Rewrite(Schema schema)
    {
        if (schema.Enum is not { } values || !values.Any(v => Split(v) is not null))
        {
            return schema;
        }

        var bare = new List<JsonValue>(values.Count);
        var labels = new List<EnumLabel>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            var value = Bare(values[i], schema);
            if (Split(values[i]) is var (word, _))
            {
                problems.Add(new Problem(ProblemCatalog.GlossedEnumValue, schema.Source.Child("enum").Child(i), [values[i].AsString()!, word]));
            }

            if (!bare.Contains(value))
            {
                bare.Add(value);
                labels.Add(LabelOf(values[i], value, schema));
            }
        }

        return schema with
        {
            Enum = bare.ToValueList(),
            EnumLabels = labels.ToValueList(),
            Default = schema.Default is { } given ? Bare(given, schema) : null,
            Examples = schema.Examples.Select(e => Bare(e, schema)).ToValueList(),
        };
    }

    // The value as it is on the wire; a number where the schema wants one.
    private static JsonValue Bare(JsonValue value, Schema schema)
    {
        if (Split(value) is not var (word, _))
        {
            return value;
        }

        var isNumber = schema.Types != SchemaTypes.None && (schema.Types & ~(SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.Null)) == SchemaTypes.None;
        return isNumber && CoreScalars.Number(word) is { } number ? new JsonNumber(number) : JsonValue.From(word);
    }

    // What the document says of the value beside it counts first; a label may carry the gloss as well.
    private static EnumLabel LabelOf(JsonValue written, JsonValue value, Schema schema)
    {
        var label = schema.EnumLabels.FirstOrDefault(l => l.Value.Equals(written)) ?? schema.EnumLabels.FirstOrDefault(l => Bare(l.Value, schema).Equals(value));
        var gloss = Split(written)?.Gloss ?? "";
        var name = label is null || Split(JsonValue.From(label.Name)) is not null ? "" : label.Name;
        return new(value, name, label is { Description.Length: > 0 } ? label.Description : gloss);
    }

    private static bool IsWord(string text) => text.All(c => c is >= ' ' and <= '~') && text.Any(IsLetterOrDigit);

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsIdeograph(char c) => c is >= '\u3400' and <= '\u9fff';
}
