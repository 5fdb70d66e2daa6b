using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minLength" and "maxLength": characters are code points.</summary>
internal sealed class LengthCheck(Schema schema) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonString text)
        {
            return true;
        }

        var length = CodePoints(text.Value);
        if (schema.MinLength is { } min && length < min)
        {
            return run.Report("minLength", $"at least {ValueText.Count(min, "character")}", value);
        }

        return schema.MaxLength is not { } max || length <= max
            || run.Report("maxLength", $"at most {ValueText.Count(max, "character")} (there are {length.ToString(System.Globalization.CultureInfo.InvariantCulture)})", value);
    }

    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}
