using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Two sums of numbers are to each other as said.</summary>
internal sealed class CompiledCompareRule(CompareRule rule, Profile profile) : CompiledRule(rule, rule.At)
{
    // Each place may look through the whole body's members; more places than any request has are left open.
    private const int MostPlaces = 1_000;

    // Far from where decimals end, and far beyond what anybody counts.
    private const decimal Greatest = 1e27m;

    private readonly CompiledTerm[] _left = Compile(rule.Left, rule, profile);
    private readonly CompiledTerm[] _right = Compile(rule.Right, rule, profile);
    private readonly bool _isAgainstNumber = rule.Right.All(t => t is ConstantTerm);

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        if (++run.Places > MostPlaces || Sum(_left, place, run) is not { } left || Sum(_right, place, run) is not { } right)
        {
            run.LeaveOpen();
            return;
        }

        var (holds, by) = Compare(left, right);
        if (!holds)
        {
            var expected = _isAgainstNumber ? rule.InWords : $"{rule.InWords} ({ComparisonText.Describe(right)})";
            run.Violate(PlaceOf(place, run), "compare", expected, ComparisonText.Describe(left));
        }
        else if (by < rule.Margin)
        {
            run.LeaveOpen();
        }
        else
        {
            run.Pass();
        }
    }

    private static CompiledTerm[] Compile(ValueList<RuleTerm> sum, CompareRule rule, Profile profile) => sum.Select(t => new CompiledTerm(t, rule, profile)).ToArray();

    private static decimal? Sum(CompiledTerm[] terms, Instance place, in RuleRun run)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            if (term.Value(place, run) is not (> -Greatest and < Greatest and var value) || (sum += value) is not (> -Greatest and < Greatest))
            {
                return null;
            }
        }

        return sum;
    }

    // Whether it holds, and how far the numbers may change before it does not. Equal numbers may not at all; within the margin nobody knows.
    private (bool Holds, decimal By) Compare(decimal left, decimal right) => rule.Comparison switch
    {
        Comparison.AtLeast => (left >= right, left - right),
        Comparison.AtMost => (left <= right, right - left),
        Comparison.MoreThan => (left > right, left - right),
        Comparison.LessThan => (left < right, right - left),
        _ => (Math.Abs(left - right) <= rule.Margin, 0),
    };

    // Where the left begins, for that is the member the sentence is about.
    private Instance PlaceOf(Instance place, in RuleRun run) => _left.Length > 0 && _left[0].TryFindMember(place, run, out var member) ? member : place;
}
