using Specular.Specification.Documents;
using Specular.Specification.Problems;

namespace Specular.Specification.Baselines;

/// <summary>Problems as a baseline has them: documents by their paths relative to its folder, wherever build and tool were started.</summary>
/// <param name="path">The baseline's path.</param>
/// <param name="documents">The documents: what each is reported by, and its path.</param>
public sealed class BaselineScope(string path, IEnumerable<(string Name, string Path)> documents)
{
    private readonly Dictionary<string, string> _relative = Relate(path, documents);

    /// <summary>The documents' paths relative to the baseline's folder.</summary>
    public ISet<string> Documents => new HashSet<string>(_relative.Values, StringComparer.Ordinal);

    /// <summary>What an entry must say to accept a problem.</summary>
    public AcceptedFinding EntryOf(Problem problem) => new(
        problem.Descriptor.Id, Rebase(problem.Place.Document), problem.Place.Pointer, (problem with { Arguments = [.. problem.Arguments.Select(Rebase)] }).Message);

    /// <summary>What an entry must say to accept a finding that is none of our own.</summary>
    public AcceptedFinding EntryOf(string id, string document, string pointer, string message) => new(id, Rebase(document), pointer, message);

    // A document's name alone, or with a pointer: that is how messages name places in other documents.
    private string Rebase(string text)
    {
        var end = text.IndexOf('#');
        return _relative.TryGetValue(end < 0 ? text : text.Substring(0, end), out var relative) ? relative + (end < 0 ? "" : text.Substring(end)) : text;
    }

    private static Dictionary<string, string> Relate(string path, IEnumerable<(string Name, string Path)> documents)
    {
        var folder = path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);
        var relative = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, file) in documents)
        {
            relative[name] = DocumentPath.Relative(folder, file);
        }

        return relative;
    }
}
