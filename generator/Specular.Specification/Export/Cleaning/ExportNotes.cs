using System.Globalization;
using Specular.Specification.Binding;
using Specular.Specification.Contract;
using Specular.Specification.Problems;

namespace Specular.Specification.Export.Cleaning;

/// <summary>
/// What the output of one document has otherwise than the document. What is done at many places is told once, at the first of them: a document of a thousand answers may lack
/// a thousand descriptions.
/// </summary>
internal sealed class ExportNotes
{
    private readonly Dictionary<(ProblemDescriptor Descriptor, string First, string Second), (SourceReference Place, int Count)> _notes = [];

    /// <summary>What 3.0 does not have, where the document first uses it; null when it keeps to 3.0.</summary>
    public (SourceReference Place, string What)? NeedOf31 { get; private set; }

    /// <summary>Something OpenAPI does not have was written as what it has.</summary>
    public void Mended(NodeCursor place, string found, string written) => Add(ProblemCatalog.MendedInOutput, place, found, written);

    /// <summary>Something that OpenAPI demands was missing.</summary>
    public void FilledIn(NodeCursor place, string what, string with) => Add(ProblemCatalog.FilledInOutput, place, what, with);

    /// <summary>A member that OpenAPI does not have.</summary>
    public void LeftOut(NodeCursor place, string member, string of) => Add(ProblemCatalog.LeftOutOfOutput, place, member, of);

    /// <summary>Something that can only be said in OpenAPI 3.1.</summary>
    public void Needs31(NodeCursor place, string what) => NeedOf31 ??= (place.Source, what);

    public IEnumerable<Problem> ToProblems() => _notes
        .Select(n => new Problem(n.Key.Descriptor, n.Value.Place, [n.Key.First, n.Key.Second, More(n.Value.Count)]));

    private void Add(ProblemDescriptor descriptor, NodeCursor place, string first, string second)
    {
        var key = (descriptor, first, second);
        _notes[key] = _notes.TryGetValue(key, out var known) ? (known.Place, known.Count + 1) : (place.Source, 1);
    }

    private static string More(int count) => count == 1 ? "" : string.Format(
        CultureInfo.InvariantCulture, count == 2 ? " (here and at {0} more place)" : " (here and at {0} more places)", count - 1);
}
