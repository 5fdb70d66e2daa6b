using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Exactly one of some members is there.</summary>
internal sealed class CompiledExactlyOneRule(ExactlyOneRule rule) : CompiledRule(rule)
{
    private readonly PointerPattern _at = PointerPattern.Parse(rule.At);

    private readonly string _expected = "exactly one of " + ValueText.Join(rule.Members, "and");

    public ExclusiveMembers Members => new(_at, rule.Members);

    public override RuleOutcome Check(JsonValue body, IIssuedValues? issued)
    {
        List<Violation>? violations = null;
        var isChecked = false;
        foreach (var found in _at.Select(body))
        {
            if (found.Value is not JsonObject o)
            {
                continue;
            }

            isChecked = true;
            var present = rule.Members.Where(m => !IsAbsent(o[m])).ToList();
            if (present.Count != 1)
            {
                (violations ??= []).Add(new Violation(found.Key, "exactlyOne", _expected,
                    present.Count > 0 ? ValueText.Join(present, "and") : rule.Members.Count == 2 ? "neither" : "none"));
            }
        }

        return Outcome(violations, isChecked);
    }
}
