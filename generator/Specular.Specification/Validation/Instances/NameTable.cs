using System.Text;

namespace Specular.Specification.Validation;

/// <summary>Texts known when schemas are compiled, found by their UTF-8. Sorted, not hashed: whoever writes the document cannot make it slow.</summary>
internal sealed class NameTable
{
    // Up to here looking at each is faster than halving.
    private const int LinearLimit = 8;

    private readonly byte[][] _names;
    private readonly int[] _sorted;

    public NameTable(IEnumerable<string> names)
    {
        _names = names.Select(Encoding.UTF8.GetBytes).ToArray();
        _sorted = Enumerable.Range(0, _names.Length).ToArray();
        Array.Sort(_sorted, (a, b) => Compare(_names[a], _names[b]) is not 0 and var order ? order : a.CompareTo(b));
    }

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int slot] => _names[slot];

    /// <summary>The place of a text among those given, or -1. The one expected is looked at first: members mostly come as they are declared.</summary>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        if ((uint)expected < (uint)_names.Length && name.SequenceEqual(_names[expected]))
        {
            return expected;
        }

        return _names.Length <= LinearLimit ? FindByLooking(name) : FindByHalving(name);
    }

    private int FindByLooking(ReadOnlySpan<byte> name)
    {
        for (var slot = 0; slot < _names.Length; slot++)
        {
            if (name.SequenceEqual(_names[slot]))
            {
                return slot;
            }
        }

        return -1;
    }

    private int FindByHalving(ReadOnlySpan<byte> name)
    {
        var (low, high) = (0, _sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Compare(name, _names[_sorted[middle]]);
            if (order == 0)
            {
                return _sorted[middle];
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    // By length first: most names differ in it.
    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
