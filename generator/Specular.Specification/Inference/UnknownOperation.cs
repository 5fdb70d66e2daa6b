using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Inference;

/// <summary>A profile names an operation that no document has: the problem, with the likeliest that was meant.</summary>
internal static class UnknownOperation
{
    public static Problem Problem(IEnumerable<string> keys, SourceReference place, string role, string key) =>
        new(ProblemCatalog.UnknownProfileOperation, place, [role, key, Nearest(keys, key) is { } nearest ? $"; did you mean \"{nearest}\"?" : ""]);

    private static string? Nearest(IEnumerable<string> keys, string wanted)
    {
        string? nearest = null;
        // More than a third of it different, and it is another operation.
        var least = wanted.Length / 3;
        foreach (var key in keys)
        {
            var distance = Distance(wanted, key, least);
            if (distance < least)
            {
                least = distance;
                nearest = key;
            }
        }

        return nearest;
    }

    // Levenshtein's distance, without case.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return int.MaxValue;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
