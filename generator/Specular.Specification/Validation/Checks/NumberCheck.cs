using System.Text;
using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minimum", "maximum", their exclusive kin, and "multipleOf".</summary>
internal sealed class NumberCheck : SchemaCheck
{
    private readonly List<Bound> _bounds = [];

    public NumberCheck(Schema schema)
        : base(schema.Source)
    {
        Add("minimum", "a number of at least ", schema.Minimum, static (number, bound) => number.CompareTo(bound) >= 0);
        Add("exclusiveMinimum", "a number above ", schema.ExclusiveMinimum, static (number, bound) => number.CompareTo(bound) > 0);
        Add("maximum", "a number of at most ", schema.Maximum, static (number, bound) => number.CompareTo(bound) <= 0);
        Add("exclusiveMaximum", "a number below ", schema.ExclusiveMaximum, static (number, bound) => number.CompareTo(bound) < 0);
        Add("multipleOf", "a multiple of ", schema.MultipleOf, static (number, step) => number.IsMultipleOf(step));
    }

    private delegate bool Holds(ExactNumber number, ExactNumber bound);

    public static bool IsAskedBy(Schema schema) =>
        schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null;

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Number)
        {
            return true;
        }

        var holds = true;
        var number = new ExactNumber(value.Text);
        foreach (var bound in _bounds)
        {
            if (!bound.Holds(number, new ExactNumber(bound.Text)))
            {
                holds = Fail(run, bound.Keyword, bound.Expected, value);
            }
        }

        return holds;
    }

    private void Add(string keyword, string expected, JsonNumber? number, Holds holds)
    {
        if (number is not null)
        {
            _bounds.Add(new Bound(keyword, expected + number.Text, Encoding.ASCII.GetBytes(number.Text), holds));
        }
    }

    private sealed record Bound(string Keyword, string Expected, byte[] Text, Holds Holds);
}
