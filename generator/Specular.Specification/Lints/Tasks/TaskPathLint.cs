using Specular.Specification.Contract;
using Specular.Specification.Inference;
using Specular.Specification.Problems;

namespace Specular.Specification.Lints.Tasks;

/// <summary>Query operations that are not found where their create operation is: under another path, or in no published document.</summary>
internal sealed class TaskPathLint(ApiContract contract, ICollection<Problem> problems)
{
    public void Check(IReadOnlyDictionary<string, OperationView> views)
    {
        foreach (var byQuery in contract.TaskProtocols.Where(p => p.QueryOperation is not null).GroupBy(p => p.QueryOperation!, StringComparer.Ordinal))
        {
            if (!views.TryGetValue(byQuery.Key, out var query))
            {
                continue;
            }

            var creates = byQuery.Select(p => views.TryGetValue(p.CreateOperation, out var create) ? create : null).OfType<OperationView>().Where(c => !c.Operation.IsSupplement).ToList();
            if (query.Operation.IsSupplement)
            {
                foreach (var create in creates)
                {
                    problems.Add(new(ProblemCatalog.QueryNotPublished, create.Operation.Source, [create.Operation.Key, byQuery.Key]));
                }
            }
            else if (creates.Count == 1 && IsElsewhere(creates[0], query))
            {
                // One query for the tasks of several operations has a path of its own by design.
                problems.Add(new(ProblemCatalog.QueryPathUnlike, query.Operation.Source, [byQuery.Key, creates[0].Operation.Key]));
            }
        }
    }

    // The first segments say whose operation it is; a query that shares them all, or all but the word for what is done, is where one looks for it.
    private static bool IsElsewhere(OperationView create, OperationView query)
    {
        var own = create.Segments.Where(s => !Inference.Tasks.TaskPaths.IsCreateWord(s)).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            if (i >= query.Segments.Length || !string.Equals(own[i], query.Segments[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
