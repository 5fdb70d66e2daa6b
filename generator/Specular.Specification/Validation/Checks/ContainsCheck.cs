using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "contains", "minContains" and "maxContains".</summary>
internal sealed class ContainsCheck(CompiledSchema schema, long? min, long? max) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonArray array)
        {
            return true;
        }

        var count = 0L;
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (schema.Probe(array.Items[i], run, null))
            {
                count++;
                parts?.Mark(i);
            }
        }

        var least = min ?? 1;
        if (count < least)
        {
            return run.Report(min is null ? "contains" : "minContains", $"an array with at least {ValueText.Count(least, "item")} of the kind it must contain", value);
        }

        return !(count > max) || run.Report("maxContains", $"an array with at most {ValueText.Count(max.Value, "item")} of the kind it may contain", value);
    }
}
