using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A rule, ready to check bodies. What holds costs no object.</summary>
internal abstract class CompiledRule
{
    private readonly Rule _rule;
    private readonly InstancePattern _places;
    private readonly RuleOutcome _passed;
    private readonly RuleOutcome _notChecked;

    /// <param name="rule">The rule.</param>
    /// <param name="places">A pointer to what it looks at; "*" stands for every item.</param>
    protected CompiledRule(Rule rule, string places)
    {
        _rule = rule;
        _places = new InstancePattern(places);
        _passed = new RuleOutcome(rule, RuleVerdict.Passed, []);
        _notChecked = new RuleOutcome(rule, RuleVerdict.NotChecked, []);
    }

    /// <summary>Checks a body; <paramref name="facts"/> is null where nobody remembers.</summary>
    public RuleOutcome Check(Instance body, IRuleFacts? facts)
    {
        var run = new RuleRun(this, body, facts);
        _places.Visit(body, ref run, static (Instance place, ref RuleRun run) => run.Rule.CheckAt(place, ref run));
        return run.Violations is { } violations ? new RuleOutcome(_rule, RuleVerdict.Violated, violations) : run.Verdict == RuleVerdict.Passed ? _passed : _notChecked;
    }

    /// <summary>Looks at one place; says nothing to the run where there is nothing to check.</summary>
    protected abstract void CheckAt(Instance place, ref RuleRun run);

    /// <summary>Vendors' examples send "" for what is left out.</summary>
    protected static bool IsAbsent(Instance value) => value.Kind == JsonKind.Null || value.IsEmptyText;
}
