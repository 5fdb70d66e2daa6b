using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minimum", "maximum", their exclusive kin, and "multipleOf".</summary>
internal sealed class NumberCheck(Schema schema) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonNumber number)
        {
            return true;
        }

        var holds = true;
        if (schema.Minimum is { } minimum && NumberValue.Compare(number, minimum) < 0)
        {
            holds = run.Report("minimum", $"a number of at least {minimum.Text}", value);
        }

        if (schema.ExclusiveMinimum is { } above && NumberValue.Compare(number, above) <= 0)
        {
            holds = run.Report("exclusiveMinimum", $"a number above {above.Text}", value);
        }

        if (schema.Maximum is { } maximum && NumberValue.Compare(number, maximum) > 0)
        {
            holds = run.Report("maximum", $"a number of at most {maximum.Text}", value);
        }

        if (schema.ExclusiveMaximum is { } below && NumberValue.Compare(number, below) >= 0)
        {
            holds = run.Report("exclusiveMaximum", $"a number below {below.Text}", value);
        }

        return (schema.MultipleOf is not { } step || NumberValue.IsMultiple(number, step) || run.Report("multipleOf", $"a multiple of {step.Text}", value)) && holds;
    }

    public static bool IsAskedBy(Schema schema) =>
        schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null;
}
