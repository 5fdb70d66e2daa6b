using Specular.Specification.Profiles;

namespace Specular.Specification.Validation;

/// <summary>A value must not have been used before.</summary>
internal sealed class CompiledUniqueRule(UniqueRule rule) : CompiledRule(rule)
{
    private readonly InstancePattern _member = new(rule.Member);

    public override RuleOutcome Check(Instance body, IRuleFacts? facts)
    {
        List<Violation>? violations = null;
        var isChecked = false;
        foreach (var found in _member.Select(body))
        {
            if (IsAbsent(found) || facts?.IsUsed(rule, found.ToValue()) is not { } isUsed)
            {
                continue;
            }

            isChecked = true;
            if (isUsed)
            {
                (violations ??= []).Add(ViolationAt(found, "unique", "a value that was not used before", ValueText.Describe(found.ToValue(), null)));
            }
        }

        return Outcome(violations, isChecked);
    }
}
