using System.Text.RegularExpressions;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Validation;

/// <summary>The keywords "properties", "patternProperties", "additionalProperties" and "propertyNames": what each member must be.</summary>
internal sealed class MembersCheck(
    CompiledProperty[] properties, CompiledPattern[] patterns, CompiledSchema? additional, CompiledSchema? names, SchemaDirection direction) : SchemaCheck
{
    // Beyond this many members a dictionary beats looking at each name.
    private const int LinearLimit = 8;

    private readonly Dictionary<string, CompiledSchema>? _byName = properties.Length > LinearLimit ? Index(properties) : null;

    public override bool Check(JsonValue value, ValidationRun run, EvaluatedParts? parts)
    {
        if (value is not JsonObject o)
        {
            return true;
        }

        var holds = true;
        var members = o.Members.AsSpan();
        for (var i = 0; i < members.Length; i++)
        {
            holds &= CheckMember(members[i], i, run, parts);
            if (!holds && run.StopsEarly)
            {
                return false;
            }
        }

        return holds;
    }

    private bool CheckMember(JsonMember member, int index, ValidationRun run, EvaluatedParts? parts)
    {
        var isAbsent = run.CountsAsAbsent(member.Name, member.Value);
        run.Enter(member.Name);
        var holds = names is null || names.Check(JsonValue.From(member.Name), run, null);
        var isKnown = false;
        if (Find(member.Name) is { } schema)
        {
            isKnown = true;
            holds &= isAbsent || (IsForThisWay(schema, member.Value, run) && schema.Check(member.Value, run, null));
        }

        foreach (var pattern in patterns)
        {
            if (IsMatch(pattern.Regex, member.Name))
            {
                isKnown = true;
                holds &= isAbsent || pattern.Schema.Check(member.Value, run, null);
            }
        }

        if (!isKnown && additional is not null)
        {
            isKnown = true;
            holds &= isAbsent || CheckAdditional(member, run);
        }

        run.Leave();
        if (isKnown)
        {
            parts?.Mark(index);
        }

        return holds;
    }

    private bool CheckAdditional(JsonMember member, ValidationRun run)
    {
        if (!additional!.AllowsNothing)
        {
            return additional.Check(member.Value, run, null);
        }

        return !run.StopsEarly && run.Report("additionalProperties", "no member of this name" + Meant(member.Name), member.Value);
    }

    private string Meant(string name) =>
        Suggestion.Nearest(name, properties.Select(p => p.Name)) is { } nearest ? $" (did you mean {JsonValue.From(nearest).ToJson()}?)" : "";

    private bool IsForThisWay(CompiledSchema schema, JsonValue value, ValidationRun run)
    {
        if (direction == SchemaDirection.Request && schema.IsReadOnly)
        {
            return run.Report("readOnly", "no such member in a request: the server sets it", value);
        }

        return direction != SchemaDirection.Response || !schema.IsWriteOnly
            || run.Report("writeOnly", "no such member in a response: only the client sends it", value);
    }

    private CompiledSchema? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out var found) ? found : null;
        }

        foreach (var property in properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Schema;
            }
        }

        return null;
    }

    private static bool IsMatch(Regex regex, string name)
    {
        try
        {
            return regex.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Dictionary<string, CompiledSchema> Index(CompiledProperty[] properties)
    {
        var byName = new Dictionary<string, CompiledSchema>(properties.Length, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            byName[property.Name] = property.Schema;
        }

        return byName;
    }
}
