using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "enum" and "const".</summary>
internal sealed class EnumCheck : SchemaCheck
{
    // More values than this are not read in a message.
    private const int MostShown = 12;

    private readonly string _keyword;
    private readonly string _expected;
    private readonly ValueList<JsonValue> _values;

    public EnumCheck(string keyword, ValueList<JsonValue> values)
    {
        _keyword = keyword;
        _values = values;
        var shown = values.Take(MostShown).Select(v => v.ToJson()).ToList();
        _expected = values.Count == 1 ? shown[0]
            : values.Count > MostShown ? $"one of {values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} values ({string.Join(", ", shown)} …)"
            : values.Count == 0 ? "no value at all"
            : ValueText.Join(shown, "or");
    }

    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        foreach (var allowed in _values.AsSpan())
        {
            if (allowed.Equals(value))
            {
                return true;
            }
        }

        return run.Report(_keyword, _expected, value);
    }
}
