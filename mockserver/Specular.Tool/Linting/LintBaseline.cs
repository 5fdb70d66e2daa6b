using Specular.Specification.Baselines;
using Specular.Specification.Problems;

namespace Specular.Tool.Linting;

/// <summary>A baseline and the findings of a run.</summary>
/// <param name="path">The baseline's path.</param>
/// <param name="documents">The documents that were looked at.</param>
/// <param name="hasSecondReader">Whether the second reader looked at them too.</param>
internal sealed class LintBaseline(string path, IReadOnlyCollection<LintedDocument> documents, bool hasSecondReader)
{
    private readonly string _path = Path.GetFullPath(path);
    private readonly BaselineScope _scope = new(Path.GetFullPath(path), documents.Select(d => (d.Name, d.Path)));

    /// <summary>The findings with those marked that the baseline accepts, and what is wrong with the baseline itself.</summary>
    public IReadOnlyList<Finding> Apply(LintedDocument file, IReadOnlyCollection<Finding> findings)
    {
        var baseline = BaselineReader.Read(file.Source);
        var accepted = baseline.ToSet();
        var found = new Dictionary<AcceptedFinding, bool>();
        var marked = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            var entry = EntryOf(finding);
            found[entry] = !IsAcceptable(finding);
            marked.Add(finding with { IsAccepted = IsAcceptable(finding) && accepted.Contains(entry) });
        }

        var idle = baseline.FindIdle(IsJudged, found);
        return [.. marked, .. baseline.Problems.Concat(idle).Select(p => Finding.Of(file, p))];
    }

    /// <summary>The text of a baseline that accepts the findings, errors excepted.</summary>
    public string Write(IEnumerable<Finding> findings) => BaselineWriter.Write(findings.Where(IsAcceptable).Select(EntryOf));

    /// <summary>Whether a finding can be accepted; of an error, nothing or the wrong thing would come.</summary>
    public static bool IsAcceptable(Finding finding) => finding.Problem is null || finding.Problem.Descriptor.Severity != ProblemSeverity.Error;

    private AcceptedFinding EntryOf(Finding finding) => finding.Problem is { } problem
        ? _scope.EntryOf(problem)
        : _scope.EntryOf(finding.Rule.Id, finding.Document.Name, finding.Pointer, finding.Message);

    // A baseline may have entries for documents that this run was not given; they are missed only when the file itself is gone.
    private bool IsJudged(AcceptedFinding entry) =>
        (hasSecondReader || entry.Id.StartsWith("SPEC", StringComparison.Ordinal))
        && (_scope.Documents.Contains(entry.Document) || !File.Exists(Path.Combine(Path.GetDirectoryName(_path) ?? "", entry.Document)));
}
