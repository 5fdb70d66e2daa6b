using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Equality as JSON has it: numbers by value, objects without regard to the order of members.</summary>
internal static class InstanceEquality
{
    // Beyond this many members names are sorted before they are compared.
    private const int PairwiseLimit = 16;

    public static bool AreEqual(Instance left, Instance right)
    {
        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return false;
        }

        return kind switch
        {
            JsonKind.Null => true,
            JsonKind.Boolean => left.Count == right.Count,
            JsonKind.String => left.Text.SequenceEqual(right.Text),
            JsonKind.Number => new ExactNumber(left.Text).CompareTo(new ExactNumber(right.Text)) == 0,
            JsonKind.Array => left.Count == right.Count && AreItemsEqual(left, right),
            _ => left.Count == right.Count && (left.Count > PairwiseLimit ? AreSortedMembersEqual(left, right) : AreMembersEqual(left, right)),
        };
    }

    /// <summary>Equal values have equal hashes.</summary>
    public static int Hash(Instance value)
    {
        unchecked
        {
            var hash = (int)value.Kind;
            switch (value.Kind)
            {
                case JsonKind.Boolean:
                    return hash + value.Count;
                case JsonKind.String:
                    return Hash(value.Text);
                case JsonKind.Number:
                    return new ExactNumber(value.Text).GetHashCode();
                case JsonKind.Array:
                    foreach (var item in value.Children)
                    {
                        hash = (hash * 31) + Hash(item);
                    }

                    return hash;
                case JsonKind.Object:
                    // A sum, because the order of members does not count.
                    foreach (var member in value.Children)
                    {
                        hash += Hash(member.Name) ^ (Hash(member) * 31);
                    }

                    return hash;
                default:
                    return hash;
            }
        }
    }

    /// <summary>An order of texts by their bytes, which is that of their code points.</summary>
    public static int CompareNames(Instance left, Instance right) => left.Name.SequenceCompareTo(right.Name);

    private static bool AreItemsEqual(Instance left, Instance right)
    {
        var other = right.Children;
        foreach (var item in left.Children)
        {
            other.MoveNext();
            if (!AreEqual(item, other.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreMembersEqual(Instance left, Instance right)
    {
        foreach (var member in left.Children)
        {
            if (!right.TryGetMember(member.Name, out var other) || !AreEqual(member, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSortedMembersEqual(Instance left, Instance right)
    {
        var (ours, theirs) = (Sorted(left), Sorted(right));
        for (var i = 0; i < ours.Count; i++)
        {
            if (!ours[i].Name.SequenceEqual(theirs[i].Name) || !AreEqual(ours[i], theirs[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static List<Instance> Sorted(Instance value)
    {
        var members = new List<Instance>(value.Count);
        foreach (var member in value.Children)
        {
            members.Add(member);
        }

        members.Sort(CompareNames);
        return members;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = (int)2166136261;
            foreach (var b in text)
            {
                hash = (hash ^ b) * 16777619;
            }

            return hash;
        }
    }
}
