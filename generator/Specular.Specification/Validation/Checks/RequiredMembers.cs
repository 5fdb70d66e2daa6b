using System.Text;
using Specular.Specification.Contract;

namespace Specular.Specification.Validation;

/// <summary>The keywords "required" and "dependentRequired", once it is known which members are there. The violation is at the member that is missing.</summary>
internal sealed class RequiredMembers
{
    private readonly CompiledProperty[] _properties;
    private readonly List<Requirement> _always = [];
    private readonly List<(Requirement Present, List<Requirement> Others)> _dependent = [];

    /// <param name="schema">The schema that requires them.</param>
    /// <param name="properties">Its declared members.</param>
    /// <param name="slots">The names that members are looked up by; what is not among them yet is added.</param>
    /// <param name="direction">A member for the other way only is not required this way.</param>
    public RequiredMembers(Schema schema, CompiledProperty[] properties, List<string> slots, SchemaDirection direction)
    {
        _properties = properties;
        var bySlot = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var slot = slots.Count - 1; slot >= 0; slot--)
        {
            bySlot[slots[slot]] = slot;
        }

        _always.AddRange(Requirements(schema.Required));
        foreach (var dependent in schema.DependentRequired)
        {
            _dependent.Add((RequirementOf(dependent.Property), Requirements(dependent.Required)));
        }

        List<Requirement> Requirements(IEnumerable<string> names) => names.Select(RequirementOf).Where(IsForThisWay).ToList();

        Requirement RequirementOf(string name) => new(SlotOf(name), name, Encoding.UTF8.GetBytes(name));

        bool IsForThisWay(Requirement required) => required.Slot >= properties.Length || direction switch
        {
            SchemaDirection.Request => !properties[required.Slot].Schema.IsReadOnly,
            SchemaDirection.Response => !properties[required.Slot].Schema.IsWriteOnly,
            _ => true,
        };

        int SlotOf(string name)
        {
            if (!bySlot.TryGetValue(name, out var slot))
            {
                bySlot.Add(name, slot = slots.Count);
                slots.Add(name);
            }

            return slot;
        }
    }

    public bool Check(Instance value, ReadOnlySpan<bool> isThere, ValidationRun run, MembersCheck owner)
    {
        var holds = true;
        foreach (var required in _always)
        {
            holds &= isThere[required.Slot] || IsLeftToRule(required, value, run)
                || (!run.IsProbing && owner.Miss(run, "required", required.Name, Expected(required) + " (required)", value));
        }

        foreach (var (present, others) in _dependent)
        {
            if (!isThere[present.Slot] || (value.TryGetMember(present.Utf8, out var member) && run.CountsAsAbsent(member, value)))
            {
                continue;
            }

            foreach (var required in others)
            {
                holds &= isThere[required.Slot] || IsLeftToRule(required, value, run)
                    || (!run.IsProbing && owner.Miss(run, "dependentRequired", required.Name, $"{Expected(required)} (required beside {present.Name})", value));
            }
        }

        return holds;
    }

    // Of an exclusive set the rule says which must be there.
    private static bool IsLeftToRule(Requirement required, Instance owner, ValidationRun run) => run.IsExclusive(required.Utf8, owner);

    private string Expected(Requirement required) =>
        ValueText.Describe(required.Slot < _properties.Length ? _properties[required.Slot].Schema.EffectiveTypes : SchemaTypes.None);

    private sealed record Requirement(int Slot, string Name, byte[] Utf8);
}
