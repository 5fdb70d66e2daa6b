using Specular.Specification.Baselines;
using Specular.Specification.Documents;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Generator.Pipeline;

/// <summary>What the baselines do to the problems of the clients. Nothing of it feeds emission.</summary>
internal static class BaselineStages
{
    /// <summary>The problems that no baseline accepts; errors are never accepted.</summary>
    public static ValueList<Problem> Remaining(
        ValueList<Problem> problems, IReadOnlyList<DocumentInput> documents, IReadOnlyList<BaselineInput> baselines, CancellationToken cancellationToken)
    {
        var remaining = problems;
        foreach (var baseline in baselines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var accepted = baseline.Baseline.ToSet();
            var scope = ScopeOf(baseline, documents);
            remaining = remaining.Where(p => p.Descriptor.Severity == ProblemSeverity.Error || !accepted.Contains(scope.EntryOf(p))).ToValueList();
        }

        return remaining;
    }

    /// <summary>What is wrong with the baselines: their text, and entries that accept nothing.</summary>
    public static ValueList<LocatedProblem> Check(
        IReadOnlyList<BaselineInput> baselines, IEnumerable<Problem> problems, IReadOnlyList<DocumentInput> documents, CancellationToken cancellationToken)
    {
        var all = problems.ToList();
        var located = new List<LocatedProblem>();
        foreach (var baseline in baselines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var scope = ScopeOf(baseline, documents);
            var found = new Dictionary<AcceptedFinding, bool>();
            foreach (var problem in all)
            {
                found[scope.EntryOf(problem)] = problem.Descriptor.Severity == ProblemSeverity.Error;
            }

            // A baseline may serve several projects, and the tool's second reader: what is not ours to find is not missed here.
            var known = scope.Documents;
            var idle = baseline.Baseline.FindIdle(e => known.Contains(e.Document) && e.Id.StartsWith("SPEC", StringComparison.Ordinal), found);
            located.AddRange(baseline.Baseline.Problems.Concat(idle).Select(p => new LocatedProblem(p, baseline.Path, DocumentLocator.Locate(baseline.Source, p))));
        }

        return located.ToValueList();
    }

    private static BaselineScope ScopeOf(BaselineInput baseline, IReadOnlyList<DocumentInput> documents) =>
        new(baseline.Path, documents.Select(d => (d.Source.Name, d.Path)));
}
