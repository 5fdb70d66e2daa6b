using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "required" and "dependentRequired". The violation is at the member that is missing.</summary>
internal sealed class RequiredCheck(CompiledProperty[] properties, ValueList<string> required, ValueList<DependentRequirement> dependent, SchemaDirection direction) : SchemaCheck
{
    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonObject o)
        {
            return true;
        }

        var holds = true;
        foreach (var name in required.AsSpan())
        {
            if (!o.TryGetValue(name, out _) && IsAsked(name, run))
            {
                holds = run.ReportMissing("required", name, Expected(name) + " (required)");
            }
        }

        foreach (var requirement in dependent.AsSpan())
        {
            if (!o.TryGetValue(requirement.Property, out var present) || run.CountsAsAbsent(requirement.Property, present))
            {
                continue;
            }

            foreach (var name in requirement.Required.AsSpan())
            {
                if (!o.TryGetValue(name, out _) && IsAsked(name, run))
                {
                    holds = run.ReportMissing("dependentRequired", name, Expected(name) + $" (required beside {requirement.Property})");
                }
            }
        }

        return holds;
    }

    // A member for the other way only is not required this way; one of an exclusive set is left to the rule.
    private bool IsAsked(string name, ValidationRun run) =>
        !run.IsExclusive(name)
        && Find(name) is var schema && (schema is null || direction switch
        {
            SchemaDirection.Request => !schema.IsReadOnly,
            SchemaDirection.Response => !schema.IsWriteOnly,
            _ => true,
        });

    private string Expected(string name) => ValueText.Describe(Find(name)?.EffectiveTypes ?? SchemaTypes.None);

    private CompiledSchema? Find(string name)
    {
        foreach (var property in properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Schema;
            }
        }

        return null;
    }
}
