namespace Specular.Specification.Dialects.Flattened;

/// <summary>The names that a list such as <c>x-apifox-orders</c> gives.</summary>
/// <param name="Ids">Their numbers, without those of embedded models.</param>
/// <param name="Embedded">Numbers of the ids of embedded models among them.</param>
internal sealed record NameList(IReadOnlyList<int> Ids, IReadOnlyList<int> Embedded)
{
    /// <summary>How many of the names a set lacks.</summary>
    public int MissingIn(NameSet set) => Missing(Ids, set);

    /// <summary>How many of the embedded models a set lacks.</summary>
    public int EmbeddedMissingIn(NameSet set) => Missing(Embedded, set);

    private static int Missing(IReadOnlyList<int> ids, NameSet set)
    {
        var missing = 0;
        foreach (var id in ids)
        {
            missing += set.Contains(id) ? 0 : 1;
        }

        return missing;
    }
}
