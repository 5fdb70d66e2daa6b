using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Two sums of numbers are to each other as said.</summary>
internal sealed class CompiledCompareRule(CompareRule rule, Profile profile) : CompiledRule(rule, rule.At)
{
    // A place looks at its own members only, but rules are many; places beyond what any request has are left open.
    private const int MostPlaces = 100_000;

    // Far from where decimals end, and far beyond what anybody counts: what is greater counts as this.
    private const decimal Greatest = 1e27m;

    // What is the same at every place is added up once.
    private readonly (CompiledTerm[] OfBody, CompiledTerm[] OfPlace) _left = Compile(rule.Left, rule, profile);
    private readonly (CompiledTerm[] OfBody, CompiledTerm[] OfPlace) _right = Compile(rule.Right, rule, profile);
    private readonly CompiledTerm? _first = rule.Left.Count > 0 ? new CompiledTerm(rule.Left[0], rule, profile) : null;
    private readonly bool _isAgainstNumber = rule.Right.All(t => t is ConstantTerm);

    protected override void CheckAt(Instance place, ref RuleRun run)
    {
        run.OfBody ??= (Sum(_left.OfBody, place, run), Sum(_right.OfBody, place, run));
        var (leftOfBody, rightOfBody) = run.OfBody.Value;
        if (++run.Places > MostPlaces || Add(leftOfBody, Sum(_left.OfPlace, place, run)) is not { } left || Add(rightOfBody, Sum(_right.OfPlace, place, run)) is not { } right)
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

    private static (CompiledTerm[] OfBody, CompiledTerm[] OfPlace) Compile(ValueList<RuleTerm> sum, CompareRule rule, Profile profile)
    {
        var terms = sum.Select(t => new CompiledTerm(t, rule, profile)).ToLookup(t => t.IsOfBody);
        return (terms[true].ToArray(), terms[false].ToArray());
    }

    private static decimal? Sum(CompiledTerm[] terms, Instance place, in RuleRun run)
    {
        var sum = 0m;
        foreach (var term in terms)
        {
            if (Add(sum, term.Value(place, run)) is not { } more)
            {
                return null;
            }

            sum = more;
        }

        return sum;
    }

    private static decimal? Add(decimal? a, decimal? b) => a is { } first && b is { } second ? Bound(Bound(first) + Bound(second)) : null;

    private static decimal Bound(decimal number) => Math.Max(-Greatest, Math.Min(Greatest, number));

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
    private Instance PlaceOf(Instance place, in RuleRun run) => !run.IsFull && _first is not null && _first.TryFindMember(place, run, out var member) ? member : place;
}
