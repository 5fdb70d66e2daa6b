using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "dependentSchemas": what an object must be when it has a member.</summary>
internal sealed class DependentSchemasCheck(CompiledProperty[] dependents) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        var holds = true;
        if (value is JsonObject o)
        {
            foreach (var dependent in dependents)
            {
                if (o.TryGetValue(dependent.Name, out _))
                {
                    holds &= dependent.Schema.Check(value, run, parts);
                }
            }
        }

        return holds;
    }
}
