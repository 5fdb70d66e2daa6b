using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "not".</summary>
internal sealed class NotCheck(CompiledSchema schema) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts) =>
        !schema.Probe(value, run, null) || run.Report("not", "a value that is not of the excluded form", value);
}
