using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>At least one of some members is there.</summary>
internal sealed class CompiledAtLeastOneRule(AtLeastOneRule rule) : CompiledRule(rule, rule.At)
{
    private readonly MemberSet _members = new(rule.Members);
    private readonly string _expected = "at least one of " + ValueText.Join(rule.Members, "and");

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        // Another type is the schema's to refuse.
        if (place.Kind != JsonKind.Object)
        {
            return;
        }

        if (_members.CountIn(place) > 0)
        {
            run.Pass();
        }
        else
        {
            run.Violate(place, "atLeastOne", _expected, _members.Describe(place));
        }
    }
}
