namespace Specular.Specification.Validation;

/// <summary>What unevaluatedItems and unevaluatedProperties have in common.</summary>
internal static class UnevaluatedParts
{
    public static bool Check(Instance value, CompiledSchema schema, ValidationRun run, EvaluatedParts parts, Func<Instance, bool> refuse)
    {
        var holds = true;
        var position = -1;
        foreach (var child in value.Children)
        {
            position++;
            if (parts.Has(position))
            {
                continue;
            }

            holds &= schema.AllowsNothing ? refuse(child) : schema.Check(child, run, null);
            parts.Mark(position);
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return holds;
    }
}
