using Specular.Specification.Profiles;

namespace Specular.Specification.Validation;

/// <summary>A value must not have been used before.</summary>
internal sealed class CompiledUniqueRule(UniqueRule rule) : CompiledRule(rule, rule.Member)
{
    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        if (IsAbsent(place))
        {
            return;
        }

        switch (run.Facts?.IsUsed(rule, place.ToValue()))
        {
            case null:
                run.LeaveOpen();
                break;
            case false:
                run.Pass();
                break;
            case true:
                run.Violate(place, "unique", "a value that was not used before", ValueText.Describe(place.ToValue(), null));
                break;
        }
    }
}
