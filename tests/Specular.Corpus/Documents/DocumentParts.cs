using System.Text.RegularExpressions;

namespace Specular.Corpus.Documents;

/// <summary>The files that a document in several files consists of, found by its relative references. Nothing outside the given folder is looked at.</summary>
internal static class DocumentParts
{
    private const int MostParts = 200;

    private static readonly Regex s_reference = new(
        """["']?\$ref["']?\s*:\s*["']?(?<file>[^"'#\s,}]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));

    /// <summary>Every file that the document at a path refers to, directly or not, ordered by path.</summary>
    public static IReadOnlyList<string> Of(string path, string root)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([path]);
        while (waiting.Count > 0 && found.Count < MostParts)
        {
            var file = waiting.Dequeue();
            foreach (Match match in s_reference.Matches(File.ReadAllText(file)))
            {
                if (Target(file, match.Groups["file"].Value, root) is { } target && !string.Equals(target, path, StringComparison.Ordinal) && found.Add(target))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        return [.. found];
    }

    private static string? Target(string file, string reference, string root)
    {
        if (reference.Contains(':', StringComparison.Ordinal) || reference.StartsWith('/'))
        {
            return null;
        }

        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(reference)));
        return target.StartsWith(root, StringComparison.Ordinal) && File.Exists(target) ? target : null;
    }
}
