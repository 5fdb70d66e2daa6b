using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "prefixItems" and "items": what each item must be.</summary>
internal sealed class ItemsCheck(CompiledSchema[] prefix, CompiledSchema? rest) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonArray array)
        {
            return true;
        }

        var holds = true;
        var items = array.Items.AsSpan();
        for (var i = 0; i < items.Length; i++)
        {
            var schema = i < prefix.Length ? prefix[i] : rest;
            if (schema is null)
            {
                break;
            }

            run.Enter(i);
            holds &= schema.Check(items[i], run, null);
            run.Leave();
            parts?.Mark(i);
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return holds;
    }
}
