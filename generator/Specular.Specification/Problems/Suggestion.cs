namespace Specular.Specification.Problems;

/// <summary>"Did you mean": the candidate nearest to what was written.</summary>
internal static class Suggestion
{
    private const int LongestCompared = 80;

    /// <summary>"; did you mean 'x'?" or "".</summary>
    public static string For(string written, IEnumerable<string> candidates) => Nearest(written, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The candidate that differs in at most a third of its characters, or null.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var limit = Math.Max(1, Math.Min(written.Length, candidate.Length) / 3);
            if (written.Length > LongestCompared || Math.Abs(written.Length - candidate.Length) > limit)
            {
                continue;
            }

            var distance = Distance(written.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= limit && distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
