using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keyword "$ref".</summary>
internal sealed class ReferenceCheck(SourceReference source, CompiledSchema target) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) => target.Check(value, run, parts);
}
