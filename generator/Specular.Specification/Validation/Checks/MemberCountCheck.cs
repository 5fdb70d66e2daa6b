using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "minProperties" and "maxProperties".</summary>
internal sealed class MemberCountCheck(long? min, long? max) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonObject o)
        {
            return true;
        }

        if (min > o.Members.Count)
        {
            return run.Report("minProperties", $"an object with at least {ValueText.Count(min.Value, "member")}", value);
        }

        return !(max < o.Members.Count) || run.Report("maxProperties", $"an object with at most {ValueText.Count(max.Value, "member")}", value);
    }
}
