using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "unevaluatedItems": what items must be that nothing else looked at. It stands last.</summary>
internal sealed class UnevaluatedItemsCheck(CompiledSchema schema) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonArray array)
        {
            return true;
        }

        var holds = true;
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (parts!.Has(i))
            {
                continue;
            }

            run.Enter(i);
            holds &= schema.AllowsNothing ? run.Report("unevaluatedItems", "no item here", array.Items[i]) : schema.Check(array.Items[i], run, null);
            run.Leave();
            parts.Mark(i);
        }

        return holds;
    }
}
