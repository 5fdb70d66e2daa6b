namespace Specular.Corpus.Linting;

/// <summary>
/// A random sample of findings in which every kind has its share: one of each in turn until there are enough. Kinds with thousands of findings would else hide those with ten.
/// </summary>
internal static class FindingSample
{
    public static IReadOnlyList<Finding> Of(IEnumerable<Finding> findings, int count, int seed)
    {
        var random = new Random(seed);
        var byKind = findings.GroupBy(f => f.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Shuffled([.. g], random)).ToList();
        var taken = new List<Finding>();
        for (var round = 0; taken.Count < count && byKind.Exists(k => k.Length > round); round++)
        {
            // The last round is cut off; at random, so that no kind is at the end each time.
            taken.AddRange(Shuffled([.. byKind.Where(k => k.Length > round).Select(k => k[round])], random).Take(count - taken.Count));
        }

        return [.. taken.OrderBy(f => f.Id, StringComparer.Ordinal)];
    }

    private static Finding[] Shuffled(Finding[] findings, Random random)
    {
        random.Shuffle(findings);
        return findings;
    }
}
