using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Inference;

/// <summary>
/// Apifox pages write explanations into enum values: "submitted（已提交）", at times without the closing bracket. The service sends the bare word, so it becomes the
/// value and the gloss its label.
/// </summary>
internal sealed class GlossedEnums(ICollection<Problem> problems) : SchemaRewriter
{
    /// <summary>The bare word and the gloss of a value; null when it carries none.</summary>
    public static (string Word, string Gloss)? Split(JsonValue value)
    {
        if (value.AsString() is not { } text)
        {
            return null;
        }

        var bracket = text.IndexOfAny(['（', '(']);
        if (bracket <= 0)
        {
            return null;
        }

        var word = text.Substring(0, bracket).TrimEnd();
        var gloss = text.Substring(bracket + 1).Trim().TrimEnd('）', ')').Trim();
        // "f(x)" may be a value; a word of a wire format followed by Chinese is not.
        return IsWord(word) && HasIdeograph(gloss) ? (word, gloss) : null;
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
            var label = schema.EnumLabels.FirstOrDefault(l => l.Value.Equals(values[i]));
            var value = values[i];
            if (Split(value) is var (word, gloss))
            {
                problems.Add(new Problem(ProblemCatalog.GlossedEnumValue, schema.Source.Child("enum").Child(i), [values[i].AsString()!, word]));
                value = JsonValue.From(word);
                label = new EnumLabel(value, "", label is { Description.Length: > 0 } known ? known.Description : gloss);
            }

            if (!bare.Contains(value))
            {
                bare.Add(value);
                labels.Add(label is null ? new EnumLabel(value, "", "") : label with { Value = value });
            }
        }

        return schema with
        {
            Enum = bare.ToValueList(),
            EnumLabels = labels.ToValueList(),
            Default = schema.Default is { } given && Split(given) is var (bareDefault, _) ? JsonValue.From(bareDefault) : schema.Default,
        };
    }

    private static bool IsWord(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or ':'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool HasIdeograph(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u3400' and <= '\u9fff')
            {
                return true;
            }
        }

        return false;
    }
}
