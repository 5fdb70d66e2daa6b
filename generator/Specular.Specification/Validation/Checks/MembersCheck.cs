using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>
/// The keywords "properties", "patternProperties", "additionalProperties", "propertyNames", "required" and "dependentRequired" in one walk over the members: what
/// each must be, then which are missing.
/// </summary>
internal sealed class MembersCheck : SchemaCheck
{
    // Objects with more declared members take room for their marks from the heap.
    private const int MarksOnStack = 128;

    private readonly CompiledProperty[] _properties;
    private readonly PatternProperty[] _patterns;
    private readonly CompiledSchema? _additional;
    private readonly CompiledSchema? _names;
    private readonly SchemaDirection _direction;
    private readonly RequiredMembers _required;

    // The declared members, then those that are only required.
    private readonly NameTable _table;

    public MembersCheck(
        Schema schema, CompiledProperty[] properties, PatternProperty[] patterns, CompiledSchema? additional, CompiledSchema? names, SchemaDirection direction)
        : base(schema.Source)
    {
        _properties = properties;
        _patterns = patterns;
        _additional = additional;
        _names = names;
        _direction = direction;
        var slots = properties.Select(p => p.Name).ToList();
        _required = new RequiredMembers(schema, properties, slots, direction);
        _table = new NameTable(slots);
    }

    public override bool Check(Instance value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value.Kind != JsonKind.Object)
        {
            return true;
        }

        var isThere = _table.Count <= MarksOnStack ? stackalloc bool[MarksOnStack] : new bool[_table.Count];
        var holds = true;
        var position = 0;
        var slot = -1;
        foreach (var member in value.Children)
        {
            slot = _table.Find(member.Name, slot + 1);
            if (slot >= 0)
            {
                isThere[slot] = true;
            }

            holds &= CheckMember(value, member, slot, run, out var isKnown);
            if (isKnown)
            {
                parts?.Mark(position);
            }

            position++;
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return _required.Check(value, isThere, run, this) && holds;
    }

    /// <summary>Reports a missing member; always false.</summary>
    internal bool Miss(ValidationRun run, string keyword, string member, string expected, Instance owner) => FailMissing(run, keyword, member, expected, owner);

    private bool CheckMember(Instance owner, Instance member, int slot, ValidationRun run, out bool isKnown)
    {
        var isAbsent = run.CountsAsAbsent(member, owner);
        var holds = _names is null || CheckName(member, run);
        isKnown = (uint)slot < (uint)_properties.Length;
        if (isKnown)
        {
            var schema = _properties[slot].Schema;
            holds &= isAbsent || (IsForThisWay(schema, member, run) && schema.Check(member, run, null));
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.Pattern.Matches(member.Name, run) == true)
            {
                isKnown = true;
                holds &= isAbsent || pattern.Schema.Check(member, run, null);
            }
        }

        if (!isKnown && _additional is not null)
        {
            isKnown = true;
            holds &= isAbsent || CheckAdditional(member, run);
        }

        return holds;
    }

    private bool CheckName(Instance member, ValidationRun run)
    {
        var holds = _names!.Check(member.Tape.AppendName(member.Index), run, null);
        member.Tape.DropLast();
        return holds;
    }

    private bool CheckAdditional(Instance member, ValidationRun run)
    {
        if (!_additional!.AllowsNothing)
        {
            return _additional.Check(member, run, null);
        }

        return !run.StopsEarly && Fail(run, "additionalProperties", "no member of this name" + Meant(member.NameText), member);
    }

    private string Meant(string name) =>
        Suggestion.Nearest(name, _properties.Select(p => p.Name)) is { } nearest ? $" (did you mean {JsonValue.From(nearest).ToJson()}?)" : "";

    private bool IsForThisWay(CompiledSchema schema, Instance member, ValidationRun run)
    {
        if (_direction == SchemaDirection.Request && schema.IsReadOnly)
        {
            return Fail(run, "readOnly", "no such member in a request: the server sets it", member);
        }

        return _direction != SchemaDirection.Response || !schema.IsWriteOnly
            || Fail(run, "writeOnly", "no such member in a response: only the client sends it", member);
    }
}
