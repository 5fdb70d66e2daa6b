using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minItems" and "maxItems".</summary>
internal sealed class ItemCountCheck(SourceReference source, long? min, long? max) : SchemaCheck(source)
{
    private readonly string _atLeast = $"an array of at least {ValueText.Count(min ?? 0, "item")}";
    private readonly string _atMost = $"an array of at most {ValueText.Count(max ?? 0, "item")}";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var holds = !(min > value.Count) || Fail(run, "minItems", _atLeast, value);
        return (!(max < value.Count) || Fail(run, "maxItems", _atMost, value)) && holds;
    }
}
