using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Numbers compared exactly where their digits fit a decimal, else as doubles.</summary>
internal static class NumberValue
{
    public static bool IsInteger(JsonNumber number)
    {
        if (number.Text.IndexOfAny(Fraction) < 0)
        {
            return true;
        }

        if (Exact(number) is { } exact)
        {
            return decimal.Truncate(exact) == exact;
        }

        var near = number.ToDouble();
        return !double.IsInfinity(near) && near.Equals(Math.Floor(near));
    }

    public static int Compare(JsonNumber left, JsonNumber right) =>
        Exact(left) is { } a && Exact(right) is { } b ? a.CompareTo(b) : left.ToDouble().CompareTo(right.ToDouble());

    public static bool IsMultiple(JsonNumber number, JsonNumber of)
    {
        if (Exact(number) is { } a && Exact(of) is { } b)
        {
            return b == 0 || a % b == 0;
        }

        var ratio = number.ToDouble() / of.ToDouble();
        return !double.IsInfinity(ratio) && ratio.Equals(Math.Floor(ratio));
    }

    private static readonly char[] Fraction = ['.', 'e', 'E'];

    // A decimal takes what is too small for it as 0.
    private static decimal? Exact(JsonNumber number) => number.ToDecimal() is { } exact && (exact != 0 || number.ToDouble().Equals(0d)) ? exact : null;
}
