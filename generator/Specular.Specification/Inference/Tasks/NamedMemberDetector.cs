using Specular.Specification.Contract;

namespace Specular.Specification.Inference.Tasks;

/// <summary>Finds members by the names that task APIs give them.</summary>
internal static class NamedMemberDetector
{
    /// <summary>The first member, by the order of names, that stands directly in that object and may have one of the types.</summary>
    public static BodyMember? In(BodyMembers body, string parent, string[] names, SchemaTypes types, Func<BodyMember, bool>? also = null)
    {
        foreach (var name in names)
        {
            foreach (var member in body.All)
            {
                if (member.Key == name && string.Equals(member.Parent, parent, StringComparison.Ordinal) && member.MayBe(types) && (also is null || also(member)))
                {
                    return member;
                }
            }
        }

        return null;
    }

    /// <summary>The outermost member of one of the names, not deeper than that, that may have one of the types.</summary>
    public static BodyMember? Outermost(BodyMembers body, string[] names, SchemaTypes types, int deepest)
    {
        foreach (var member in body.All)
        {
            if (member.Depth <= deepest && Array.IndexOf(names, member.Key) >= 0 && member.MayBe(types))
            {
                return member;
            }
        }

        return null;
    }
}
