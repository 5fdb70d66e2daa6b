using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The schema <c>false</c>: nothing holds.</summary>
internal sealed class FalseCheck : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts) => run.Report("false", "no value at all", value);
}
