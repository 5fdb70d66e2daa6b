using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Exactly one of some members is there.</summary>
internal sealed class CompiledExactlyOneRule(ExactlyOneRule rule) : CompiledRule(rule)
{
    private readonly PointerPattern _at = PointerPattern.Parse(rule.At);

    private readonly string _expected = "exactly one of " + ValueText.Join(rule.Members, "and");

    public ExclusiveMembers Members { get; } = new(rule.At, rule.Members);

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
            if (CountPresent(o) != 1)
            {
                (violations ??= []).Add(new Violation(found.Key, "exactlyOne", _expected, Present(o)));
            }
        }

        return Outcome(violations, isChecked);
    }

    private int CountPresent(JsonObject o)
    {
        var count = 0;
        foreach (var member in rule.Members.AsSpan())
        {
            count += IsAbsent(o[member]) ? 0 : 1;
        }

        return count;
    }

    private string Present(JsonObject o) => rule.Members.Where(m => !IsAbsent(o[m])).ToList() is { Count: > 0 } present
        ? ValueText.Join(present, "and") : rule.Members.Count == 2 ? "neither" : "none";
}
