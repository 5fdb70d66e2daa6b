using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Exactly one of some members is there.</summary>
internal sealed class CompiledExactlyOneRule(ExactlyOneRule rule) : CompiledRule(rule, rule.At)
{
    private readonly MemberSet _members = new(rule.Members);
    private readonly string _expected = "exactly one of " + ValueText.Join(rule.Members, "and");

    public ExclusiveMembers Exclusive { get; } = new(new InstancePattern(rule.At), rule.Members);

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        // Another type is the schema's to refuse.
        if (place.Kind != JsonKind.Object)
        {
            return;
        }

        if (_members.CountIn(place) == 1)
        {
            run.Pass();
        }
        else
        {
            run.Violate(place, "exactlyOne", _expected, _members.Describe(place));
        }
    }
}
