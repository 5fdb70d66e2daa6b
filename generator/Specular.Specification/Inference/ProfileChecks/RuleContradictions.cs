using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>Finds rules of a profile that no request can keep together.</summary>
internal sealed class RuleContradictions(ICollection<Problem> problems)
{
    // Every way to leave out members of such a set is looked at; more members than that nobody writes.
    private const int MostMembers = 12;

    public void Check(Profile profile)
    {
        foreach (var rules in profile.Rules.GroupBy(r => r.Operation, StringComparer.Ordinal))
        {
            CheckComparisons(rules.OfType<CompareRule>());
            foreach (var place in rules.Where(r => MembersOf(r) is not null).GroupBy(r => PlaceOf(r), StringComparer.Ordinal))
            {
                CheckPresence(place);
            }
        }
    }

    private void CheckComparisons(IEnumerable<CompareRule> rules)
    {
        var bounds = new Dictionary<string, Bounds>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (ComparisonForm.Of(rule) is not { } form)
            {
                continue;
            }

            if (form.Sum.Length == 0)
            {
                // Only numbers: the sum is 0, whatever the request says.
                CheckNumbers(rule, form);
                continue;
            }

            if (!bounds.TryGetValue(form.Sum, out var known))
            {
                bounds[form.Sum] = known = new Bounds();
            }

            var other = ComparisonForm.Exclude(form.Lower, known.Upper) ? known.UpperRule : ComparisonForm.Exclude(known.Lower, form.Upper) ? known.LowerRule : null;
            if (other is not null)
            {
                Report(rule, $"{rule.InWords}, and {other.InWords}", other);
                continue;
            }

            known.Add(form, rule);
        }
    }

    private void CheckNumbers(CompareRule rule, ComparisonForm form)
    {
        var zero = new ComparisonForm.Bound(0, false);
        if (ComparisonForm.Exclude(form.Lower, zero) || ComparisonForm.Exclude(zero, form.Upper))
        {
            Report(rule, rule.InWords, rule);
        }
    }

    // Rules about which members of one object are there: some choice of members must keep them all.
    private void CheckPresence(IEnumerable<Rule> rules)
    {
        var names = new List<string>();
        var sets = new List<(Rule Rule, int Members)>();
        foreach (var rule in rules)
        {
            foreach (var name in MembersOf(rule)!)
            {
                if (!names.Contains(name, StringComparer.Ordinal))
                {
                    names.Add(name);
                }
            }

            if (names.Count > MostMembers)
            {
                return;
            }

            sets.Add((rule, MembersOf(rule)!.Aggregate(0, (set, name) => set | (1 << names.IndexOf(name)))));
            if (!Enumerable.Range(0, 1 << names.Count).Any(choice => sets.TrueForAll(s => Keeps(s.Rule, s.Members & choice))))
            {
                var others = sets.Take(sets.Count - 1).Select(s => InWords(s.Rule));
                Report(rule, $"{InWords(rule)}, and {string.Join(", ", others)}", sets[0].Rule);
                return;
            }
        }
    }

    private static bool Keeps(Rule rule, int present) => rule is ExactlyOneRule ? present != 0 && (present & (present - 1)) == 0 : present != 0;

    private static string InWords(Rule rule) => $"{(rule is ExactlyOneRule ? "exactly" : "at least")} one of {string.Join(", ", MembersOf(rule)!)}";

    private static ValueList<string>? MembersOf(Rule rule) => rule switch
    {
        ExactlyOneRule exactlyOne => exactlyOne.Members,
        AtLeastOneRule atLeastOne => atLeastOne.Members,
        _ => null,
    };

    private static string PlaceOf(Rule rule) => rule is ExactlyOneRule exactlyOne ? exactlyOne.At : ((AtLeastOneRule)rule).At;

    private void Report(Rule rule, string words, Rule other)
    {
        var place = rule.Evidence.Place ?? new SourceReference("", "");
        problems.Add(new(ProblemCatalog.ContradictingRules, place, [rule.Operation, words, (other.Evidence.Place ?? place).Pointer]));
    }

    // The narrowest that the rules so far leave of one sum.
    private sealed class Bounds
    {
        public ComparisonForm.Bound? Lower { get; private set; }

        public CompareRule? LowerRule { get; private set; }

        public ComparisonForm.Bound? Upper { get; private set; }

        public CompareRule? UpperRule { get; private set; }

        public void Add(ComparisonForm form, CompareRule rule)
        {
            if (form.Lower is { } lower && (Lower is not { } low || lower.Number > low.Number || (lower.Number == low.Number && lower.IsStrict)))
            {
                (Lower, LowerRule) = (lower, rule);
            }

            if (form.Upper is { } upper && (Upper is not { } high || upper.Number < high.Number || (upper.Number == high.Number && upper.IsStrict)))
            {
                (Upper, UpperRule) = (upper, rule);
            }
        }
    }
}
