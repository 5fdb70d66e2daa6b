using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "unevaluatedProperties": what members must be that nothing else looked at. It stands last.</summary>
internal sealed class UnevaluatedMembersCheck(SourceReference source, CompiledSchema schema) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) =>
        value.Kind != JsonKind.Object || UnevaluatedParts.Check(value, schema, run, parts!, member => Fail(run, "unevaluatedProperties", "no member of this name", member));
}
