namespace Specular.Specification.Export.Grammar;

/// <summary>One kind of object in OpenAPI: which members it has, and what they hold.</summary>
/// <param name="what">Its name for people: "a parameter".</param>
/// <param name="members">Its members.</param>
internal sealed class Shape(string what, IReadOnlyDictionary<string, Slot> members)
{
    public string What { get; } = what;

    /// <summary>What any other name holds, where names are the document's own: a path, a status; null where there are none such.</summary>
    public Slot? Others { get; init; }

    /// <summary>Whether members that begin with "x-" are extensions.</summary>
    public bool HasExtensions { get; init; } = true;

    /// <summary>Extensions that hold more than data, by how their names begin.</summary>
    public IReadOnlyList<(string Prefix, Slot Slot)> KnownExtensions { get; init; } = [];

    /// <summary>What a member holds; null when there is none of that name.</summary>
    public Slot? SlotOf(string name)
    {
        if (members.TryGetValue(name, out var slot))
        {
            return slot;
        }

        if (!IsExtension(name))
        {
            return Others;
        }

        foreach (var (prefix, known) in KnownExtensions)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return known;
            }
        }

        return Slot.Data;
    }

    /// <summary>Whether a member is an extension.</summary>
    public bool IsExtension(string name) => HasExtensions && name.StartsWith("x-", StringComparison.Ordinal);
}
