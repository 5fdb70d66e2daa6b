namespace Specular.Specification.Dialects.Flattened;

/// <summary>
/// An immutable set of a page's names; adding shares all but the path to the added one. The search holds thousands of them that differ in one name, and a document may have
/// thousands of names in one object.
/// </summary>
internal sealed class NameSet
{
    private const int LeafBits = 6;
    private const int BranchBits = 4;

    public static readonly NameSet Empty = new(null, 0, 0, 0);

    private readonly Node? _root;
    private readonly int _height;

    private NameSet(Node? root, int height, int count, ulong hash)
    {
        _root = root;
        _height = height;
        Count = count;
        Hash = hash;
    }

    public int Count { get; }

    /// <summary>Equal for equal sets, in whatever order they were filled.</summary>
    public ulong Hash { get; }

    public bool Contains(int id)
    {
        if (_root is null || id >> (LeafBits + (_height * BranchBits)) != 0)
        {
            return false;
        }

        var node = _root;
        for (var level = _height; level > 0 && node is not null; level--)
        {
            node = node.Below![Slot(id, level)];
        }

        return node is not null && (node.Bits & (1UL << (id & 63))) != 0;
    }

    /// <summary>The set with one more name, which it must not hold yet.</summary>
    public NameSet Add(int id)
    {
        var root = _root;
        var height = _height;
        while (id >> (LeafBits + (height * BranchBits)) != 0)
        {
            if (root is not null)
            {
                var below = new Node?[1 << BranchBits];
                below[0] = root;
                root = new(0, below);
            }

            height++;
        }

        return new(With(root, height, id), height, Count + 1, Hash + Mixing.Of((ulong)id + 1));
    }

    private static Node With(Node? node, int level, int id)
    {
        if (level == 0)
        {
            return new((node?.Bits ?? 0) | (1UL << (id & 63)), null);
        }

        var below = node is null ? new Node?[1 << BranchBits] : (Node?[])node.Below!.Clone();
        below[Slot(id, level)] = With(below[Slot(id, level)], level - 1, id);
        return new(0, below);
    }

    private static int Slot(int id, int level) => (id >> (LeafBits + ((level - 1) * BranchBits))) & ((1 << BranchBits) - 1);

    /// <summary>64 names, or a branch to more.</summary>
    private sealed record Node(ulong Bits, Node?[]? Below);
}
