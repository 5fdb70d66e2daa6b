using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Members of an object of which exactly one is there; "" counts as absent.</summary>
internal sealed class ExclusiveMembers(InstancePattern at, ValueList<string> members)
{
    private readonly NameTable _members = new(members);

    /// <summary>Whether a member of an object is one of them.</summary>
    public bool Has(ReadOnlySpan<byte> member, Instance owner) => _members.Find(member, 0) >= 0 && at.Matches(owner);
}
