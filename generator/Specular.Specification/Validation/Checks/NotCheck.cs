using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keyword "not".</summary>
internal sealed class NotCheck(SourceReference source, CompiledSchema schema) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) =>
        !schema.Probe(value, run, null) || Fail(run, "not", "a value that is not of the excluded form", value);
}
