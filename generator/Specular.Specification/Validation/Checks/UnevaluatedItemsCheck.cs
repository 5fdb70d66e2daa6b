using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "unevaluatedItems": what items must be that nothing else looked at. It stands last.</summary>
internal sealed class UnevaluatedItemsCheck(SourceReference source, CompiledSchema schema) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) =>
        value.Kind != JsonKind.Array || UnevaluatedParts.Check(value, schema, run, parts!, item => Fail(run, "unevaluatedItems", "no item here", item));
}
