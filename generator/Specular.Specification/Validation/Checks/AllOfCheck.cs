using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "allOf".</summary>
internal sealed class AllOfCheck(CompiledSchema[] schemas) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        var holds = true;
        foreach (var schema in schemas)
        {
            holds &= schema.Check(value, run, parts);
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return holds;
    }
}
