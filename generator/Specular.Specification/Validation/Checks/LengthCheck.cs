using System.Globalization;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minLength" and "maxLength": characters are code points.</summary>
internal sealed class LengthCheck(SourceReference source, long? min, long? max) : SchemaCheck(source)
{
    // UTF-8 takes so many bytes for a code point at most.
    private const int LongestCodePoint = 4;

    private readonly string _atLeast = $"at least {ValueText.Count(min ?? 0, "character")}";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.String)
        {
            return true;
        }

        // The bytes alone often tell.
        var text = value.Text;
        if (!(max < text.Length) && !(min > text.Length / LongestCodePoint))
        {
            return true;
        }

        var length = CodePoints(text);
        if (min > length)
        {
            return Fail(run, "minLength", _atLeast, value);
        }

        return !(max < length) || Fail(run, "maxLength", AtMost(length, run), value);
    }

    private string AtMost(int length, ValidationRun run) => run.IsProbing ? ""
        : $"at most {ValueText.Count(max!.Value, "character")} (there are {length.ToString(CultureInfo.InvariantCulture)})";

    // All but the bytes that continue one.
    private static int CodePoints(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var b in text)
        {
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        }

        return count;
    }
}
