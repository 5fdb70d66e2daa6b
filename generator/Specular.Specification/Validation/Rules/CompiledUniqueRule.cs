using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A value must not have been used before.</summary>
internal sealed class CompiledUniqueRule(UniqueRule rule) : CompiledRule(rule)
{
    private readonly PointerPattern _member = PointerPattern.Parse(rule.Member);

    public override RuleOutcome Check(JsonValue body, IIssuedValues? issued)
    {
        List<Violation>? violations = null;
        var isChecked = false;
        foreach (var found in _member.Select(body))
        {
            if (IsAbsent(found.Value) || issued?.IsUsed(rule, found.Value) is not { } isUsed)
            {
                continue;
            }

            isChecked = true;
            if (isUsed)
            {
                (violations ??= []).Add(new Violation(found.Key, "unique", "a value that was not used before", ValueText.Describe(found.Value, null)));
            }
        }

        return Outcome(violations, isChecked);
    }
}
