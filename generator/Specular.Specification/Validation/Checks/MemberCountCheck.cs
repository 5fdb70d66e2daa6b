using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minProperties" and "maxProperties".</summary>
internal sealed class MemberCountCheck(SourceReference source, long? min, long? max) : SchemaCheck(source)
{
    private readonly string _atLeast = $"an object with at least {ValueText.Count(min ?? 0, "member")}";
    private readonly string _atMost = $"an object with at most {ValueText.Count(max ?? 0, "member")}";

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Object)
        {
            return true;
        }

        return min > value.Count ? Fail(run, "minProperties", _atLeast, value) : !(max < value.Count) || Fail(run, "maxProperties", _atMost, value);
    }
}
