using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Specular.Specification.Values;

/// <summary>A JSON object. Names are unique; the order of members is kept for output and ignored for equality.</summary>
public sealed class JsonObject(ValueList<JsonMember> members) : JsonValue
{
    // Beyond this many members a dictionary beats looking at each name.
    private const int LinearLimit = 8;

    private Dictionary<string, JsonValue>? _byName;

    /// <inheritdoc />
    public override JsonKind Kind => JsonKind.Object;

    /// <summary>The members in their order.</summary>
    public ValueList<JsonMember> Members { get; } = members;

    /// <summary>The object without members.</summary>
    public static JsonObject Empty { get; } = new([]);

    /// <summary>Finds a member by its exact name.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out JsonValue? value)
    {
        if (Members.Count > LinearLimit)
        {
            return ByName().TryGetValue(name, out value);
        }

        foreach (var member in Members.AsSpan())
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                value = member.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc />
    public override bool Equals(JsonValue? other)
    {
        if (other is not JsonObject o || o.Members.Count != Members.Count)
        {
            return false;
        }

        foreach (var member in Members.AsSpan())
        {
            if (!o.TryGetValue(member.Name, out var value) || !member.Value.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // A sum, because the order of members does not count.
        unchecked
        {
            var hash = Members.Count;
            foreach (var member in Members.AsSpan())
            {
                hash += StringComparer.Ordinal.GetHashCode(member.Name) ^ (member.Value.GetHashCode() * 31);
            }

            return hash;
        }
    }

    internal override void Write(StringBuilder text)
    {
        text.Append('{');
        for (var i = 0; i < Members.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            JsonString.WriteQuoted(text, Members[i].Name);
            text.Append(':');
            Members[i].Value.Write(text);
        }

        text.Append('}');
    }

    private Dictionary<string, JsonValue> ByName()
    {
        // Two threads may build it at once; both build the same.
        var byName = _byName;
        if (byName is null)
        {
            byName = new Dictionary<string, JsonValue>(Members.Count, StringComparer.Ordinal);
            foreach (var member in Members.AsSpan())
            {
                byName[member.Name] = member.Value;
            }

            _byName = byName;
        }

        return byName;
    }
}
