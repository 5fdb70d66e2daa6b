using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "prefixItems" and "items": what each item must be.</summary>
internal sealed class ItemsCheck(SourceReference source, CompiledSchema[] prefix, CompiledSchema? rest) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Array)
        {
            return true;
        }

        var holds = true;
        var position = 0;
        foreach (var item in value.Children)
        {
            if ((position < prefix.Length ? prefix[position] : rest) is not { } schema)
            {
                break;
            }

            holds &= schema.Check(item, run, null);
            parts?.Mark(position);
            position++;
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return holds;
    }
}
