using System.Numerics;

namespace Specular.Specification.Validation;

/// <summary>A JSON number's text read as 0.DDD times ten to a power: compared exactly, however many digits there are.</summary>
internal readonly ref struct ExactNumber
{
    // Exponents beyond these are as good as infinite, and nothing overflows when they are added.
    private const long GreatestPower = 1_000_000_000_000;

    // A long holds any number of so many digits.
    private const int DigitsOfLong = 18;

    // More digits than these are compared, but not divided: it takes quadratic time.
    private const int MostDivided = 1000;

    // From the first digit that is not 0 to the last; the point may be among them.
    private readonly ReadOnlySpan<byte> _digits;
    private readonly int _point;

    public ExactNumber(ReadOnlySpan<byte> text)
    {
        IsNegative = text.Length > 0 && text[0] == '-';
        var mantissa = IsNegative ? text.Slice(1) : text;
        var exponent = 0L;
        if (mantissa.IndexOfAny((byte)'e', (byte)'E') is >= 0 and var e)
        {
            exponent = Power(mantissa.Slice(e + 1));
            mantissa = mantissa.Slice(0, e);
        }

        var point = mantissa.IndexOf((byte)'.');
        var first = 0;
        while (first < mantissa.Length && mantissa[first] is (byte)'0' or (byte)'.')
        {
            first++;
        }

        var end = mantissa.Length;
        while (end > first && mantissa[end - 1] is (byte)'0' or (byte)'.')
        {
            end--;
        }

        _digits = mantissa.Slice(first, end - first);
        _point = point > first && point < end ? point - first : -1;
        var whole = point < 0 ? mantissa.Length : point;
        Scale = _digits.IsEmpty ? 0 : (first < whole ? whole - first : whole + 1 - first) + exponent;
        Count = _digits.Length - (_point < 0 ? 0 : 1);
        IsNegative &= Count > 0;
    }

    public bool IsNegative { get; }

    /// <summary>The power of ten.</summary>
    public long Scale { get; }

    /// <summary>How many digits count; none for 0.</summary>
    public int Count { get; }

    public bool IsInteger => Scale >= Count;

    public byte this[int index] => _digits[_point < 0 || index < _point ? index : index + 1];

    public int CompareTo(ExactNumber other)
    {
        if (Count == 0 || other.Count == 0 || IsNegative != other.IsNegative)
        {
            return Sign.CompareTo(other.Sign);
        }

        return IsNegative ? -CompareSize(other) : CompareSize(other);
    }

    public bool IsMultipleOf(ExactNumber step)
    {
        if (Count == 0 || step.Count == 0)
        {
            return true;
        }

        // Both as integers times ten to a power; the greater power goes into its integer.
        var shift = (Scale - Count) - (step.Scale - step.Count);
        if (shift < 0 && CompareSize(step) < 0)
        {
            return false;
        }

        if (Count + Math.Max(shift, 0) <= DigitsOfLong && step.Count + Math.Max(-shift, 0) <= DigitsOfLong)
        {
            return ToInt64((int)Math.Max(shift, 0)) % step.ToInt64((int)Math.Max(-shift, 0)) == 0;
        }

        if (Count > MostDivided || step.Count > MostDivided)
        {
            return false;
        }

        // Below a shift of its own digits the number is smaller than the step, so -shift is small here.
        var divisor = step.ToBigInteger() * BigInteger.Pow(10, (int)Math.Max(-shift, 0));
        return (ToBigInteger() * BigInteger.ModPow(10, Math.Max(shift, 0), divisor) % divisor).IsZero;
    }

    public override int GetHashCode()
    {
        unchecked
        {
            var hash = (int)Scale + Sign;
            for (var i = 0; i < Count; i++)
            {
                hash = (hash * 31) + this[i];
            }

            return hash;
        }
    }

    private int Sign => Count == 0 ? 0 : IsNegative ? -1 : 1;

    private int CompareSize(ExactNumber other)
    {
        if (Scale != other.Scale)
        {
            return Scale.CompareTo(other.Scale);
        }

        var both = Math.Min(Count, other.Count);
        for (var i = 0; i < both; i++)
        {
            if (this[i] != other[i])
            {
                return this[i].CompareTo(other[i]);
            }
        }

        return Count.CompareTo(other.Count);
    }

    private long ToInt64(int zeros)
    {
        var number = 0L;
        for (var i = 0; i < Count + zeros; i++)
        {
            number = (number * 10) + (i < Count ? this[i] - '0' : 0);
        }

        return number;
    }

    private BigInteger ToBigInteger()
    {
        var number = BigInteger.Zero;
        for (var i = 0; i < Count; i++)
        {
            number = (number * 10) + (this[i] - '0');
        }

        return number;
    }

    private static long Power(ReadOnlySpan<byte> text)
    {
        var power = 0L;
        foreach (var c in text)
        {
            power = c is (byte)'+' or (byte)'-' ? 0 : Math.Min((power * 10) + (c - '0'), GreatestPower);
        }

        return text.Length > 0 && text[0] == '-' ? -power : power;
    }
}
