using System.Globalization;
using Specular.Specification.Values;

namespace Specular.Specification.Profiles;

/// <summary>Comparisons in words.</summary>
internal static class ComparisonText
{
    /// <summary>"sound_end_time - sound_start_time at least 2000".</summary>
    public static string Describe(CompareRule rule) => $"{Describe(rule.Left)} {Describe(rule.Comparison)} {Describe(rule.Right)}";

    public static string Describe(ValueList<RuleTerm> sum)
    {
        var text = "";
        foreach (var term in sum)
        {
            var (word, isSubtracted) = Describe(term);
            text += (text.Length, isSubtracted) switch
            {
                (0, false) => word,
                (0, true) => "-" + word,
                (_, false) => " + " + word,
                (_, true) => " - " + word,
            };
        }

        return text;
    }

    public static string Describe(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "at least",
        Comparison.AtMost => "at most",
        Comparison.MoreThan => "more than",
        Comparison.LessThan => "less than",
        _ => "equal to",
    };

    /// <summary>A number without the zeros at its end.</summary>
    public static string Describe(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static (string Word, bool IsSubtracted) Describe(RuleTerm term) => term switch
    {
        // A number below 0 is as well taken away.
        ConstantTerm { Number: < 0 } constant => (Describe(-constant.Number), !term.IsSubtracted),
        ConstantTerm constant => (Describe(constant.Number), term.IsSubtracted),
        ValueTerm value => (Describe(value.Value), term.IsSubtracted),
        LengthTerm length => ($"the length of {Describe(length.Value)}", term.IsSubtracted),
        _ => ("?", term.IsSubtracted),
    };

    private static string Describe(ValueReference value)
    {
        var member = value.Member.Pointer.TrimStart('/');
        return value.Origin == ValueOrigin.Request ? member : $"{value.Pointer.TrimStart('/')} of {member}";
    }
}
