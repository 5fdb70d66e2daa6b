using System.Text;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Exactly one of some members is there.</summary>
internal sealed class CompiledExactlyOneRule(ExactlyOneRule rule) : CompiledRule(rule)
{
    private readonly InstancePattern _at = new(rule.At);
    private readonly byte[][] _members = rule.Members.Select(Encoding.UTF8.GetBytes).ToArray();

    private readonly string _expected = "exactly one of " + ValueText.Join(rule.Members, "and");

    public ExclusiveMembers Members { get; } = new(new InstancePattern(rule.At), rule.Members);

    public override RuleOutcome Check(Instance body, IRuleFacts? facts)
    {
        List<Violation>? violations = null;
        var isChecked = false;
        foreach (var found in _at.Select(body))
        {
            if (found.Kind != JsonKind.Object)
            {
                continue;
            }

            isChecked = true;
            if (_members.Count(m => IsPresent(found, m)) != 1)
            {
                (violations ??= []).Add(ViolationAt(found, "exactlyOne", _expected, Present(found)));
            }
        }

        return Outcome(violations, isChecked);
    }

    private static bool IsPresent(Instance owner, byte[] member) => owner.TryGetMember(member, out var value) && !IsAbsent(value);

    private string Present(Instance owner) => rule.Members.Where((_, index) => IsPresent(owner, _members[index])).ToList() is { Count: > 0 } present
        ? ValueText.Join(present, "and") : rule.Members.Count == 2 ? "neither" : "none";
}
