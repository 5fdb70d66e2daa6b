using System.Globalization;
using Specular.Specification.Profiles;
using Specular.Specification.Values;

namespace Specular.Specification.Inference.ProfileChecks;

/// <summary>
/// A comparison as bounds of one sum: "end - start at least 2000" bounds "end - start" from below, and "start at most end - 2000" says the same. Two comparisons with one
/// sum are about the same number.
/// </summary>
internal sealed class ComparisonForm
{
    private const decimal Greatest = 1e27m;

    private ComparisonForm(string sum, Bound? lower, Bound? upper)
    {
        Sum = sum;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>What is bounded, the same text for the same sum; "" when only numbers are compared.</summary>
    public string Sum { get; }

    public Bound? Lower { get; }

    public Bound? Upper { get; }

    /// <summary>The form of a rule; null when its numbers are beyond what is compared.</summary>
    public static ComparisonForm? Of(CompareRule rule)
    {
        // Everything to the left, its numbers to the right.
        var terms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var number = 0m;
        if (!Add(rule.Left, 1, rule.At, terms, ref number) || !Add(rule.Right, -1, rule.At, terms, ref number))
        {
            return null;
        }

        // "a - b" and "b - a" are one sum with its sign changed; the first term is the one that is added.
        var rest = terms.Where(t => t.Value != 0).ToList();
        var sign = rest.Count > 0 && rest[0].Value < 0 ? -1 : 1;
        var sum = string.Join(" ", rest.Select(t => (t.Value * sign).ToString(CultureInfo.InvariantCulture) + "*" + t.Key));
        var (lower, upper) = Bounds(rule.Comparison, -number * sign);
        return sign > 0 || rule.Comparison == Comparison.EqualTo ? new(sum, lower, upper) : new(sum, upper, lower);
    }

    /// <summary>Whether no number is within a lower and an upper bound.</summary>
    public static bool Exclude(Bound? lower, Bound? upper) =>
        lower is { } low && upper is { } high && (low.Number > high.Number || (low.Number == high.Number && (low.IsStrict || high.IsStrict)));

    private static (Bound? Lower, Bound? Upper) Bounds(Comparison comparison, decimal number) => comparison switch
    {
        Comparison.AtLeast => (new(number, false), null),
        Comparison.MoreThan => (new(number, true), null),
        Comparison.AtMost => (null, new(number, false)),
        Comparison.LessThan => (null, new(number, true)),
        _ => (new(number, false), new(number, false)),
    };

    private static bool Add(ValueList<RuleTerm> sum, int sign, string at, SortedDictionary<string, int> terms, ref decimal number)
    {
        foreach (var term in sum)
        {
            var times = term.IsSubtracted ? -sign : sign;
            if (term is ConstantTerm constant)
            {
                if (constant.Number is <= -Greatest or >= Greatest || number is <= -Greatest or >= Greatest)
                {
                    return false;
                }

                number += times * constant.Number;
            }
            else
            {
                var key = Key(term, at);
                terms[key] = (terms.TryGetValue(key, out var count) ? count : 0) + times;
            }
        }

        return true;
    }

    private static string Key(RuleTerm term, string at) => term switch
    {
        ValueTerm value => Key(value.Value, at),
        LengthTerm length => "length " + Key(length.Value, at),
        _ => "?",
    };

    private static string Key(ValueReference value, string at) => $"{value.Origin} {value.Member.From(at)} {value.Pointer}";

    /// <summary>A number that a sum is not below, or not above.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="IsStrict">Whether it may not be that number either.</param>
    internal readonly record struct Bound(decimal Number, bool IsStrict);
}
