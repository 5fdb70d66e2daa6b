using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keyword "allOf".</summary>
internal sealed class AllOfCheck(SourceReference source, CompiledSchema[] schemas) : SchemaCheck(source)
{
    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
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
