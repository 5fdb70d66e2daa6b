using System.Text;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Some members of an object, of which rules count those that are there. "" and null are not.</summary>
internal sealed class MemberSet(ValueList<string> members)
{
    private readonly byte[][] _members = members.Select(Encoding.UTF8.GetBytes).ToArray();

    public int CountIn(Instance owner)
    {
        var count = 0;
        foreach (var member in _members)
        {
            count += IsIn(owner, member) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Those that are there, in words.</summary>
    public string Describe(Instance owner) => members.Where((_, index) => IsIn(owner, _members[index])).ToList() is { Count: > 0 } present
        ? ValueText.Join(present, "and") : members.Count == 2 ? "neither" : "none";

    private static bool IsIn(Instance owner, byte[] member) =>
        owner.TryGetMember(member, out var value) && value.Kind != JsonKind.Null && !value.IsEmptyText;
}
