using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "contains", "minContains" and "maxContains".</summary>
internal sealed class ContainsCheck(SourceReference source, CompiledSchema schema, long? min, long? max) : SchemaCheck(source)
{
    private readonly long _least = min ?? 1;

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var count = 0L;
        var position = 0;
        foreach (var item in value.Children)
        {
            if (schema.Probe(item, run, null))
            {
                count++;
                parts?.Mark(position);
            }

            position++;
        }

        if (count < _least)
        {
            return Fail(run, min is null ? "contains" : "minContains", $"an array with at least {ValueText.Count(_least, "item")} of the kind it must contain", value);
        }

        return !(count > max) || Fail(run, "maxContains", $"an array with at most {ValueText.Count(max.Value, "item")} of the kind it may contain", value);
    }
}
