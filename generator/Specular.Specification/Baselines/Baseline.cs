using Specular.Specification.Contract;
using Specular.Specification.Problems;
using Specular.Specification.Values;

namespace Specular.Specification.Baselines;

/// <summary>
/// The findings that were accepted once, read from a file that build and tool share. Errors are never accepted: nothing, or the wrong thing, would come of them.
/// </summary>
/// <param name="Document">What the baseline itself is reported by.</param>
/// <param name="Entries">The entries in their order; null where one cannot be read.</param>
/// <param name="Problems">What is wrong with the file.</param>
public sealed record Baseline(string Document, ValueList<AcceptedFinding?> Entries, ValueList<Problem> Problems)
{
    /// <summary>What the entries accept.</summary>
    public ISet<AcceptedFinding> ToSet() => new HashSet<AcceptedFinding>(Entries.OfType<AcceptedFinding>());

    /// <summary>Problems of entries that accept nothing: their finding is gone, or it is an error.</summary>
    /// <param name="isJudged">Whether the findings of a document, by its path relative to the baseline's folder, are all known.</param>
    /// <param name="found">The findings, and whether each is an error.</param>
    public ValueList<Problem> FindIdle(Func<AcceptedFinding, bool> isJudged, IReadOnlyDictionary<AcceptedFinding, bool> found)
    {
        var problems = new List<Problem>();
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i] is not { } entry)
            {
                continue;
            }

            var place = new SourceReference(Document, "").Child(BaselineForm.Accepted).Child(i);
            if (found.TryGetValue(entry, out var isError))
            {
                if (isError)
                {
                    problems.Add(new(ProblemCatalog.ErrorInBaseline, place.Child(BaselineForm.Id), [entry.Id, entry.Document]));
                }
            }
            else if (isJudged(entry))
            {
                problems.Add(new(ProblemCatalog.StaleBaselineEntry, place.Child(BaselineForm.Id), [entry.Id, entry.Document]));
            }
        }

        return problems.ToValueList();
    }
}
