using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "pattern".</summary>
internal sealed class PatternCheck(SourceReference source, string pattern, TextPattern compiled) : SchemaCheck(source)
{
    private readonly string _expected = $"a string that matches {pattern}";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) => value.Kind != JsonKind.String || compiled.Matches(value.Text, run) switch
    {
        true => true,
        false => Fail(run, "pattern", _expected, value),
        null => Fail(run, "pattern", _expected + " (it took too long to tell)", value),
    };
}
