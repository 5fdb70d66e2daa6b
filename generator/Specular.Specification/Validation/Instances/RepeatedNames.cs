#if !NETSTANDARD2_0
using System.Buffers;

namespace Specular.Specification.Validation;

/// <summary>Of members of one name the last counts, as most servers have it; the others are taken off their object.</summary>
internal static class RepeatedNames
{
    // Up to here comparing each with each is faster than sorting.
    private const int PairwiseLimit = 12;

    private const int Dropped = -2;

    public static void Drop(InstanceTape tape, int container)
    {
        var count = tape[container].Length;
        if (count < 2)
        {
            return;
        }

        int[]? rented = null;
        var members = count <= PairwiseLimit ? stackalloc int[PairwiseLimit] : rented = ArrayPool<int>.Shared.Rent(count);
        members = members[..count];
        Gather(tape, container, members);
        if (count <= PairwiseLimit ? MarkPairwise(tape, members) : MarkSorted(tape, members))
        {
            Relink(tape, container);
        }

        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    private static bool MarkPairwise(InstanceTape tape, ReadOnlySpan<int> members)
    {
        var isAny = false;
        for (var i = 0; i < members.Length; i++)
        {
            for (var later = i + 1; later < members.Length; later++)
            {
                if (tape[members[i]].NameLength == tape[members[later]].NameLength && Name(tape, members[i]).SequenceEqual(Name(tape, members[later])))
                {
                    tape[members[i]].Parent = Dropped;
                    isAny = true;
                    break;
                }
            }
        }

        return isAny;
    }

    private static bool MarkSorted(InstanceTape tape, Span<int> members)
    {
        var isAny = false;
        members.Sort(new ByName(tape));
        for (var i = 1; i < members.Length; i++)
        {
            if (Name(tape, members[i - 1]).SequenceEqual(Name(tape, members[i])))
            {
                tape[members[i - 1]].Parent = Dropped;
                isAny = true;
            }
        }

        return isAny;
    }

    // What is dropped stays on the tape; nothing leads to it any more.
    private static void Relink(InstanceTape tape, int container)
    {
        var kept = -1;
        foreach (var child in new Instance(tape, container).Children)
        {
            if (tape[child.Index].Parent == Dropped)
            {
                tape[container].Length--;
                continue;
            }

            if (kept < 0)
            {
                tape[container].Start = child.Index;
            }
            else
            {
                tape[kept].Next = child.Index;
            }

            kept = child.Index;
        }
    }

    private static void Gather(InstanceTape tape, int container, Span<int> members)
    {
        var at = 0;
        foreach (var child in new Instance(tape, container).Children)
        {
            members[at++] = child.Index;
        }
    }

    private static ReadOnlySpan<byte> Name(InstanceTape tape, int member) => tape.Text(tape[member].NameStart, tape[member].NameLength);

    private readonly struct ByName(InstanceTape tape) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var order = Name(tape, x).SequenceCompareTo(Name(tape, y));
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
#endif
