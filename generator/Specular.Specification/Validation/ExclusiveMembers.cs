using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>Members of an object of which exactly one is there; "" counts as absent.</summary>
internal sealed record ExclusiveMembers(PointerPattern At, ValueList<string> Members)
{
    public bool Has(string member)
    {
        foreach (var name in Members.AsSpan())
        {
            if (string.Equals(name, member, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
