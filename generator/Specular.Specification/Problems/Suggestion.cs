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

    // Edits, with two letters in the wrong order as one: the commonest slip of the fingers.
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distances[i, j] = i == 0 ? j : j == 0 ? i : Least(distances, left, right, i, j);
            }
        }

        return distances[left.Length, right.Length];
    }

    private static int Least(int[,] distances, string left, string right, int i, int j)
    {
        var edit = distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var least = Math.Min(edit, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
    }
}
