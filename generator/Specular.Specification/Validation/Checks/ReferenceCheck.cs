using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "$ref".</summary>
internal sealed class ReferenceCheck(CompiledSchema target) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts) => target.Check(value, run, parts);
}
