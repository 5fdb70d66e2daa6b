using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>A rule, ready to check bodies.</summary>
internal abstract class CompiledRule(Rule rule)
{
    /// <summary>Checks a body; <paramref name="facts"/> is null where nobody remembers.</summary>
    public abstract RuleOutcome Check(Instance body, IRuleFacts? facts);

    protected RuleOutcome Outcome(List<Violation>? violations, bool isChecked) => violations is not null
        ? new RuleOutcome(rule, RuleVerdict.Violated, violations)
        : new RuleOutcome(rule, isChecked ? RuleVerdict.Passed : RuleVerdict.NotChecked, []);

    /// <summary>Vendors' examples send "" for what is left out.</summary>
    protected static bool IsAbsent(Instance value) => value.Kind == JsonKind.Null || value.IsEmptyText;

    /// <summary>What a rule says of a place in a body.</summary>
    protected static Violation ViolationAt(Instance place, string keyword, string expected, string actual) =>
        new(place.Tape.PointerTo(place.Index), keyword, expected, actual);
}
