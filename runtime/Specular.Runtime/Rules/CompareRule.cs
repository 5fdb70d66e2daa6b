using System.Globalization;

namespace Specular.Rules;

/// <summary>A sum of numbers is to another sum as said.</summary>
public sealed class CompareRule : RequestRule
{
    // Far beyond any time or size, and far from where decimals end: what is greater counts as this, so that no sum overflows.
    private const decimal Greatest = 1e27m;

    /// <inheritdoc />
    public override string Kind => "compare";

    /// <summary>The terms on the left, added up.</summary>
    public required IReadOnlyList<RuleTerm> Left { get; init; }

    /// <summary>How the left is to the right.</summary>
    public required RuleComparison Comparison { get; init; }

    /// <summary>The terms on the right, added up.</summary>
    public required IReadOnlyList<RuleTerm> Right { get; init; }

    /// <summary>How far the numbers may be from the truth: what holds by less is left open.</summary>
    public decimal Margin { get; init; }

    private string Words => Comparison switch
    {
        RuleComparison.AtLeast => "at least",
        RuleComparison.AtMost => "at most",
        RuleComparison.MoreThan => "more than",
        RuleComparison.LessThan => "less than",
        _ => "equal to",
    };

    private protected override void CheckAt(RuleRun run, in RuleValue value)
    {
        if (!value.IsObject)
        {
            return;
        }

        string? unknown = null;
        if (Sum(Left, run, value, ref unknown) is not { } left || Sum(Right, run, value, ref unknown) is not { } right)
        {
            run.LeaveOpen(unknown!);
            return;
        }

        if (!Holds(left, right))
        {
            // Where the left begins, for that is the member the sentence is about.
            var isMember = Left is [{ IsConstant: false } first, ..] && first.Find(run, value).Kind != RuleValueKind.Absent;
            run.ViolateAt(
                isMember ? Left[0].PlaceBelow(Place) : Place,
                $"{RuleTerm.Sum(Left)} {Words} {RuleTerm.Sum(Right)}",
                string.Create(CultureInfo.InvariantCulture, $"{left}{(Right is [{ IsConstant: true }] ? "" : $" against {right}")}"));
        }
        else if ((Comparison == RuleComparison.EqualTo ? 0 : Math.Abs(left - right)) < Margin)
        {
            run.LeaveOpen("the numbers are too close for how exact they are");
        }
        else
        {
            run.Pass();
        }
    }

    private static decimal? Sum(IReadOnlyList<RuleTerm> terms, RuleRun run, in RuleValue place, ref string? unknown)
    {
        decimal sum = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            if (term.Evaluate(run, place, ref unknown) is not { } number)
            {
                return null;
            }

            sum = Bound(sum + Bound(term.IsSubtracted ? -number : number));
        }

        return sum;
    }

    private static decimal Bound(decimal number) => Math.Clamp(number, -Greatest, Greatest);

    private bool Holds(decimal left, decimal right) => Comparison switch
    {
        RuleComparison.AtLeast => left >= right,
        RuleComparison.AtMost => left <= right,
        RuleComparison.MoreThan => left > right,
        RuleComparison.LessThan => left < right,
        _ => Math.Abs(left - right) <= Margin,
    };
}
