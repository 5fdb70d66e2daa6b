using Specular.Specification.Contract;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keyword "uniqueItems".</summary>
internal sealed class UniqueItemsCheck(SourceReference source) : SchemaCheck(source)
{
    // Up to here comparing each with each is faster than sorting hashes.
    private const int PairwiseLimit = 8;

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Array || value.Count < 2)
        {
            return true;
        }

        var repeated = value.Count <= PairwiseLimit ? FindByPairs(value) : FindByHashes(value, run);
        return repeated < 0 || Fail(run, "uniqueItems", "an item that is not in the array yet", new Instance(value.Tape, repeated));
    }

    // The first item that stood before; -1 when all differ.
    private static int FindByPairs(Instance array)
    {
        foreach (var item in array.Children)
        {
            foreach (var before in array.Children)
            {
                if (before.Index == item.Index)
                {
                    break;
                }

                if (InstanceEquality.AreEqual(before, item))
                {
                    return item.Index;
                }
            }
        }

        return -1;
    }

    // Each item as its hash and, below, its place: sorted, equal items are neighbours or nearly so.
    private static int FindByHashes(Instance array, ValidationRun run)
    {
        var keys = run.RoomFor(array.Count);
        var count = 0;
        foreach (var item in array.Children)
        {
            keys[count++] = ((long)InstanceEquality.Hash(item) << 32) | (uint)item.Index;
        }

        Array.Sort(keys, 0, count);
        var first = -1;
        for (var i = 1; i < count; i++)
        {
            // Items whose hashes are equal on purpose would make this quadratic.
            for (var other = i - 1; other >= 0 && keys[other] >> 32 == keys[i] >> 32 && run.Work.TryStep(); other--)
            {
                var index = (int)keys[i];
                if ((first < 0 || index < first) && InstanceEquality.AreEqual(new Instance(array.Tape, (int)keys[other]), new Instance(array.Tape, index)))
                {
                    first = index;
                    break;
                }
            }
        }

        return first;
    }
}
