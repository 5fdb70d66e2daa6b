using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keyword "$dynamicRef": the schema with its anchor in the outermost resource on the way here, else the one it would mean by itself.</summary>
internal sealed class DynamicReferenceCheck(SourceReference source, CompiledSchema target, IReadOnlyDictionary<int, CompiledSchema> byResource) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts) => (run.Scope.Find(byResource) ?? target).Check(value, run, parts);
}
